import CPosix
import Glibc

extension OutputStage {
    /// Swaps the folders and deletes the old one.
    func publish() throws(OutputError) {
        let old: String?
        do {
            old = try swap()
        } catch {
            _ = record(error)
            discardStaging()
            throw error
        }
        do { try parent.syncNames() } catch {
            // The new output stands, but the disk has not confirmed the swap. The old tree is kept: if the power went
            // now it could be the one that has the name again. The next build deletes it.
            throw OutputError(error, place.shown, isPublished: true)
        }
        guard let old, !(keepsSpare && old == place.stagingName) else { return }
        // Not fatal: the next build tries again.
        try? OutputLeftovers.remove(old, place, in: parent)
    }

    /// Puts the staging folder at the target; the name that the old output has now, if there was one.
    private func swap() throws(OutputError) -> String? {
        guard let previous, !previous.marker.isEmpty else {
            // Replaces nothing, or an empty folder in one step; anything else that came meanwhile is refused.
            do { try rename(place.stagingName, place.name) } catch { throw OutputError(error, place.shown) }
            return nil
        }
        guard inode(place.name) == previous.inode else { throw targetChanged }
        if exchanges {
            do {
                try exchange()
            } catch  where error.number == EINVAL || error.number == ENOSYS || error.number == EOPNOTSUPP {
                // This file system cannot: go the other way.
                return try renameBoth()
            } catch { throw OutputError(error, place.shown) }
            if inode(place.stagingName) == previous.inode { return place.stagingName }
            // Replaced by someone between the look and the exchange: theirs goes back.
            try? exchange(back: true)
            throw targetChanged
        }
        return try renameBoth()
    }

    /// The way of file systems that cannot exchange: for a moment there is no output; a kill then is put right by the
    /// next build.
    private func renameBoth() throws(OutputError) -> String {
        do {
            try rename(place.name, place.asideName)
        } catch { throw OutputError(error, place.shown) }
        do {
            try rename(place.stagingName, place.name)
        } catch {
            // When even this fails, the next build puts it back.
            try? rename(place.asideName, place.name)
            throw OutputError(error, place.shown)
        }
        return place.asideName
    }

    private func exchange(back: Bool = false) throws(SystemFault) {
        let folder = parent.number
        while unsafe loa_exchange(folder, place.stagingName, folder, place.name) != 0 {
            let number = errno
            if number != EINTR { throw SystemFault(call: "renameat2", number: number) }
            // Interrupted after it was done? A second exchange would undo the first.
            if (inode(place.stagingName) == previous?.inode) != back { return }
        }
    }

    private func rename(_ from: String, _ to: String) throws(SystemFault) {
        let folder = parent.number
        _ = try retrying("renameat") { unsafe renameat(folder, from, folder, to) }
    }

    private func inode(_ name: String) -> ino_t? {
        (try? parent.status(of: name))?.st_ino
    }

    private var targetChanged: OutputError {
        disturbed("đã bị chương trình khác thay trong lúc ghi", "was replaced by another program meanwhile")
    }
}
