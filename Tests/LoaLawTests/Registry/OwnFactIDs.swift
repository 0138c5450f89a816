/// Ids that pages may have used since the registry began; each must stay known as a fact or a version.
enum OwnFactIDs {
    static let all = [
        "quyen-vao-cd", "quyen-vao-cd-nnn", "cam-phan-biet", "quyen-doan-vien", "phap-ly-mien-phi", "cd-noi-chua-co",
        "cd-cu-can-bo", "ban-van-dong", "tld-nlddn", "bao-ve-can-bo", "gia-han-hd", "gio-can-bo-cd", "noi-lam-viec-cd",
        "he-thong-cd", "cdcs-dn", "cdcs-toi-thieu", "kpcd-ty-le", "kpcd-han", "kpcd-chi-phi", "kpcd-tam-dung",
        "kpcd-giam", "doan-phi-ty-le", "doan-phi-tran", "khau-tru-luong", "dung-thu-100ns", "phat-kpcd", "phat-can-tro",
        "loai-hd", "ky-them-1-lan", "thu-viec", "bao-truoc-nld", "khong-bao-truoc", "bao-truoc-nsdld", "trai-luat",
        "tra-no-14", "thoi-viec", "mat-viec", "cam-giu-giay-to", "ltt-2026", "ltt-gio-2026", "ltt-2024",
        "ltt-2027-du-thao", "ltt-kcn", "ltt-chuyen-tiep", "vung-qn", "lam-them-luong", "lam-dem", "bang-luong",
        "cham-luong", "ngung-viec", "luong-co-so", "gio-lam", "lam-them-gio", "lam-them-60h", "nghi-tuan", "le-tet",
        "phep-nam", "viec-rieng", "hanh-kinh", "vat-sua", "doi-thoai-dinh-ky", "doi-thoai-so-nguoi", "doi-thoai-han",
        "hnnld", "tltt-quy-trinh", "tuldtt-bieu-quyet", "tham-khao-bat-buoc", "noi-quy", "dinh-cong-dieu-kien",
        "hoa-giai", "nld-bhxh", "nsdld-bhxh", "nsdld-tnld", "nld-bhyt", "nsdld-bhyt", "nld-bhtn", "nsdld-bhtn",
        "tong-dn", "tong-nld", "tran-bhxh", "san-bhxh", "tran-bhtn", "doi-tuong-bhxh", "dang-ky-bhxh", "cham-tron",
        "nam-toi-thieu-huu", "muc-huu", "tuoi-huu-2026", "huu-than-ham-lo", "bhxh-1-lan", "muc-1-lan",
        "tro-cap-hang-thang", "huu-tri-xa-hoi", "bhxh-tn", "om-dau", "thai-san", "thai-san-con-2", "tro-cap-sinh",
        "chong-nghi", "bhtn-dieu-kien", "bhtn-muc", "mai-tang", "tu-choi-viec", "kham-sk", "atvsv-cd", "bien-canh-bao",
        "qn-54", "cd-cap-xa-qn", "bo-ld-huyen", "kq-2025", "ct-2026", "ngung-viec-2025", "dh-xiv", "nq02", "nq06",
        "chi-tieu-qn-1", "chi-tieu-qn-2", "thang-cao-diem", "bvdlcn", "dl-nhay-cam", "khu-nhan-dang",
    ]
}
