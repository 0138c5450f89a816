internal import LoaLaw
internal import LoaMarkup

extension PageLaw {
    /// What is a draft or known from one secondary source alone, and shown to public readers without the mark that says so.
    func unsure(
        in document: Document, masks: [AudienceMask]?, readers: AudienceMask, config: SiteConfig, isMarkable: Bool = true
    ) -> [Diagnostic] {
        guard uses.values.contains(where: \.isUnsure) else { return [] }
        let insiders = AudienceMask.insiders(of: config)
        var found: [Diagnostic] = []
        var marked = 0
        for (index, node) in document.nodes.enumerated() {
            guard let directive = document.directive(of: node) else { continue }
            if directive.name == "unverified" { marked = max(marked, Int(node.end)) }
            guard uses[Int(node.value)]?.isUnsure == true, !isMarkable || index >= marked,
                !(masks?[index] ?? readers).intersection(readers).subtracting(insiders).isEmpty
            else { continue }
            let words = document.plainText(of: index)
            found.append(
                Diagnostic(
                    .factUnsure, at: directive.place, words: directive.name,
                    vi: isMarkable
                        ? "dữ kiện này mới là dự thảo hoặc chỉ có một nguồn (tin C) — bọc trong :unverified[…] để người đọc thấy “chưa kiểm chứng”\(words.isEmpty ? "" : ": “\(words)”")"
                        : "dữ kiện này mới là dự thảo hoặc chỉ có một nguồn (tin C), không dùng trong tiêu đề và tóm tắt",
                    en: isMarkable
                        ? "this fact is a draft or has one source alone (trust C) — put it into :unverified[…], so that readers see “not verified”\(words.isEmpty ? "" : ": “\(words)”")"
                        : "this fact is a draft or has one source alone (trust C) and has no place in titles and summaries"))
        }
        return found
    }
}
