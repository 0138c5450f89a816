"""Writes a site of many generated pages, the same ones each time, to measure the search on."""

import random

SYLLABLES = (
    "công đoàn viên người lao động hợp đồng lương tháng bảo hiểm xã hội y tế thất nghiệp thai sản nghỉ phép năm làm thêm "
    "giờ đêm ca kíp thợ mỏ hầm lò nhà máy phân xưởng tổ đội trưởng nhóm giám đốc chủ tịch ban chấp hành thường vụ đại hội "
    "nghị quyết quy định điều khoản điểm luật thông tư quyết định văn bản mức tối thiểu vùng đóng trừ trả chậm nợ khiếu "
    "nại tố cáo tòa án hòa giải trọng tài đối thoại thương lượng thỏa ước tập thể ký kết gia hạn chấm dứt sa thải kỷ luật "
    "an toàn vệ sinh tai nạn bệnh nghề độc hại nặng nhọc khám sức khỏe trang bị bảo hộ quyền từ chối nguy hiểm tính mạng "
    "hưu trí tử tuất một lần sổ thẻ khai báo hồ sơ giấy tờ đơn mẫu nộp nhận cấp tỉnh huyện xã phường khu phố thôn bản "
    "khách sạn du lịch may mặc giày da điện than xi măng cảng tàu xe buýt bếp ăn ca nhà trọ con nhỏ vợ chồng cha mẹ "
    "học nghề thử việc đào tạo nâng bậc thi tay nghề sáng kiến thưởng Tết lễ quà thăm hỏi ốm đau hiếu hỉ vay vốn "
    "nhỏ lớn mới cũ đúng sai đủ thiếu sớm muộn trước sau trong ngoài trên dưới giữa đầu cuối ngày tuần quý "
    "hỏi đáp gọi nhắn gặp gỡ trao đổi chia sẻ giúp đỡ hướng dẫn tuyên truyền vận động tham gia gia nhập thành lập "
    "kinh phí đoàn phí thu chi ngân sách báo cáo kiểm tra giám sát ủy ban pháp chế chính sách nữ công văn hóa thể thao"
).split()
ENDINGS = ["vi", "cho", "mà", "khi", "nếu", "thì", "và", "của", "được", "không", "có", "là", "phải", "các", "những", "này"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        # Some words are said often and many seldom, as in any language.
        self.pairs = [(self.random.choice(SYLLABLES), self.random.choice(SYLLABLES)) for _ in range(2500)]

    def word(self):
        rank = int(len(self.pairs) * self.random.random() ** 3)
        return " ".join(self.pairs[rank])

    def sentence(self):
        words = [self.word()]
        for _ in range(self.random.randint(2, 5)):
            words.append(self.random.choice(ENDINGS))
            words.append(self.word())
        if self.random.random() < 0.15:
            words.append(f"{self.random.randint(2, 99)}.000 đồng")
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))

    def page(self, number):
        title = f"{self.sentence()[:-1]} {number}"
        parts = [f'---\ntitle: "{title}"\nfor: [tho]\n---\n{self.paragraph()}\n']
        for _ in range(self.random.randint(3, 5)):
            parts.append(f"## {self.sentence()[:-1]}\n\n{self.paragraph()}\n\n{self.paragraph()}\n")
        return "\n".join(parts)


def write(folder, count):
    """Writes `count` pages; number 500 alone says "đường dây nóng"."""
    writer = Writer(20261122)
    folder.mkdir(parents=True)
    (folder / "loa.yaml").write_text(
        "format: 1\ntitle: Một nghìn trang\nlanguage: vi\ntimezone: Asia/Ho_Chi_Minh\n"
        "url: https://mot-nghin.example/\naudiences:\n  tho: { name: Thợ }\n", encoding="utf-8")
    (folder / "_index.md").write_text("---\ntitle: Trang đầu\nfor: [tho]\n---\nTrang đầu.\n", encoding="utf-8")
    for section in range(10):
        place = folder / f"muc-{section}"
        place.mkdir()
        (place / "_index.md").write_text(f"---\ntitle: Mục {section}\nfor: [tho]\n---\n", encoding="utf-8")
    for number in range(count):
        text = writer.page(number)
        if number == 500:
            text += "\nGọi đường dây nóng của công đoàn.\n"
        (folder / f"muc-{number % 10}" / f"trang-{number:04}.md").write_text(text, encoding="utf-8")
