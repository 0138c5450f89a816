import Foundation
import Testing

/// The script's answers on a small site.
@Suite(.enabled(if: SearchNode.program != nil, "needs Node"))
struct SearchQueryTests {
    static let report = Result {
        try SearchNode.ask(
            SearchSite.examples.index(),
            [
                "doan vien", "ĐOÀN VIÊN", "đoàn viên".decomposedStringWithCanonicalMapping, "đoàn viên",
                "duong day nong",
                "CĐCS", "cdcs", "cong doan co so", "ủy ban kiểm tra", "hòa giải", "hoà giải", "HÒA NHÃ", "doan vi",
                "công đoàn c",
                "25.000", "25000", "中文", "3号楼", "zzzz", "", " ,. ", "bao nhieu zzzz", "mật", "sức khoẻ", "<b>đoàn",
                "đoàn viên đoàn viên đoàn viên đoàn viên đoàn viên đoàn viên đoàn viên đoàn viên đoàn viên",
            ])
    }

    func answer(_ query: String) throws -> SearchNode.Answer {
        try #require(try Self.report.get().answers.first { $0.query.utf8.elementsEqual(query.utf8) })
    }

    @Test func findsWithoutMarksAndInCapitals() throws {
        for query in ["doan vien", "ĐOÀN VIÊN", "đoàn viên".decomposedStringWithCanonicalMapping] {
            let urls = try answer(query).urls
            #expect(urls.contains("doan-vien/quyen/"), "\(query)")
            #expect(urls.contains("doan-vien/gia-nhap/"), "\(query)")
            #expect(urls.contains("doan-vien/doan-phi/"), "\(query)")
        }
        #expect(try answer("duong day nong").urls.first == "")
        #expect(
            try answer("duong day nong").hits[0].text
                == "Gọi [đường dây nóng] khi bị nợ lương. Công ty phải đóng bảo hiểm.")
    }

    @Test func ranksExactAboveFoldedAndTitleAboveHeadingAboveText() throws {
        let urls = try answer("đoàn viên").urls
        // Title, heading, text, scattered, other marks.
        #expect(
            urls == [
                "doan-vien/quyen/", "doan-vien/gia-nhap/", "doan-vien/doan-phi/", "hop-dong/vien-chuc/",
                "hop-dong/doan-vien-tau/",
            ])
        // Without marks nothing tells the two apart, and titles come first.
        #expect(Set(try answer("doan vien").urls.prefix(2)) == ["doan-vien/quyen/", "hop-dong/doan-vien-tau/"])
    }

    @Test func ranksNeighboursAboveScattered() throws {
        #expect(try answer("duong day nong").urls == ["", "co-so/nong/"])
    }

    @Test func readsAbbreviationsBothWays() throws {
        for query in ["CĐCS", "cdcs", "cong doan co so"] {
            #expect(Set(try answer(query).urls) == ["co-so/thanh-lap/", "co-so/bau/"], "\(query)")
        }
        #expect(try answer("cong doan co so").hits.contains { $0.text.hasPrefix("Đại hội [CĐCS] bầu") })
        #expect(try answer("CĐCS").hits.contains { $0.title == "Thành lập [công đoàn cơ sở]" })
        #expect(try answer("ủy ban kiểm tra").urls == ["co-so/bau/"])
    }

    @Test func doesNotMindWhereTheToneStands() throws {
        for query in ["hòa giải", "hoà giải"] {
            let answer = try answer(query)
            #expect(answer.urls == ["co-so/thanh-lap/"])
            #expect(
                answer.hits[0].text.contains("[Hoà giải] khi tranh chấp; hòa nhã"), "marks and spelling stay as written"
            )
        }
        #expect(try answer("HÒA NHÃ").hits[0].text.contains("[hòa nhã]"))
        #expect(try answer("sức khoẻ").urls == ["doan-vien/quyen/"])
    }

    @Test func completesTheLastSyllable() throws {
        #expect(try answer("doan vi").urls.prefix(2).contains("doan-vien/quyen/"))
        #expect(try answer("doan vi").hits.contains { $0.title == "Quyền của [đoàn viên]" })
        #expect(try answer("công đoàn c").urls.first == "co-so/thanh-lap/")
    }

    @Test func findsNumbersAndHan() throws {
        for query in ["25.000", "25000"] {
            #expect(try answer(query).hits.map { $0.text.contains("[25.000] đồng") } == [true], "\(query)")
        }
        #expect(try answer("中文").hits[0].text.contains("Tham khảo [中文]说明 và 3号楼."))
        #expect(try answer("3号楼").hits[0].text.contains("[3号楼]"))
    }

    @Test func saysWhenThereIsNothing() throws {
        for query in ["zzzz", "", " ,. ", "mật"] { #expect(try answer(query).count == 0, "\(query)") }
        #expect(try answer("bao nhieu zzzz").urls.contains("doan-vien/doan-phi/"), "most words, when none has all")
        #expect(try answer("<b>đoàn").count > 0)
    }

    @Test func showsTitleSectionKind() throws {
        let hit = try #require(try answer("đoàn viên").hits.first)
        #expect(hit.title == "Quyền của [đoàn viên]")
        #expect(hit.section == "Đoàn viên")
        #expect(hit.kind == "page")
        #expect(hit.url == "doan-vien/quyen/index.html")
        #expect(try answer("duong day nong").hits[0].kind == "home")
    }
}
