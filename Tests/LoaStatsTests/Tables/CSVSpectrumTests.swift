import LoaMarkup
import LoaStats
import Testing

/// The twelve cases that every reader of CSV is measured by (named as in the csv-spectrum collection), in files of our own.
@Suite struct CSVSpectrumTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var csv: String
        var rows: [[String]]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "comma_in_quotes", csv: "họ,tên,địa chỉ,nơi,mã\nĐinh,An,5 Lê Lợi,\"Hạ Long, QN\",06652\n",
            rows: [["họ", "tên", "địa chỉ", "nơi", "mã"], ["Đinh", "An", "5 Lê Lợi", "Hạ Long, QN", "06652"]]),
        Case(name: "empty", csv: "a,b,c\n1,\"\",\"\"\n2,3,4\n", rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
        Case(name: "empty_crlf", csv: "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
        Case(
            name: "escaped_quotes", csv: "a,b\n1,\"là \"\"trăng\"\" đó\"\n3,4\n",
            rows: [["a", "b"], ["1", "là \"trăng\" đó"], ["3", "4"]]),
        Case(
            name: "json", csv: "khoá,toạ độ\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [107.1, 20.9]}\"\n",
            rows: [["khoá", "toạ độ"], ["1", "{\"type\": \"Point\", \"at\": [107.1, 20.9]}"]]),
        Case(
            name: "location_coordinates", csv: "ID,Toạ độ,Ghi chú\n1,\"20°57'6.4\"\"N 107°4'48.1\"\"E\",Hạ Long\n",
            rows: [["ID", "Toạ độ", "Ghi chú"], ["1", "20°57'6.4\"N 107°4'48.1\"E", "Hạ Long"]]),
        Case(
            name: "newlines", csv: "a,b,c\n1,2,3\n\"Một ngày\nđẹp trời\",5,6\n7,8,9\n",
            rows: [["a", "b", "c"], ["1", "2", "3"], ["Một ngày\nđẹp trời", "5", "6"], ["7", "8", "9"]]),
        Case(
            name: "newlines_crlf", csv: "a,b,c\r\n1,2,3\r\n\"Một ngày\r\nđẹp trời\",5,6\r\n7,8,9\r\n",
            rows: [["a", "b", "c"], ["1", "2", "3"], ["Một ngày\r\nđẹp trời", "5", "6"], ["7", "8", "9"]]),
        Case(
            name: "quotes_and_newlines", csv: "a,b\n1,\"là \n\"\"trăng\"\" \nđó\"\n3,4\n",
            rows: [["a", "b"], ["1", "là \n\"trăng\" \nđó"], ["3", "4"]]),
        Case(name: "simple", csv: "a,b,c\n1,2,3", rows: [["a", "b", "c"], ["1", "2", "3"]]),
        Case(name: "simple_crlf", csv: "a,b,c\r\n1,2,3", rows: [["a", "b", "c"], ["1", "2", "3"]]),
        Case(
            name: "utf8", csv: "a,b,c\n1,2,3\n4,5,ʤ đồng 😀\n", rows: [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ đồng 😀"]]),
    ]

    @Test(arguments: cases) func isRead(_ item: Case) {
        let read = readCSV(item.csv)
        #expect(read.rows == item.rows)
        #expect(read.faults.isEmpty)
    }

    @Test(arguments: cases) func isReadByteByByte(_ item: Case) {
        let read = readCSV(Array(item.csv.utf8), piece: 1)
        #expect(read.rows == item.rows && read.faults.isEmpty)
    }

    @Test(arguments: cases, [false, true]) func isReadAsUTF16(_ item: Case, _ isBigEndian: Bool) {
        let read = readCSV(utf16(item.csv, isBigEndian: isBigEndian, isMarked: true), piece: 3)
        #expect(read.rows == item.rows && read.faults.isEmpty)
    }
}
