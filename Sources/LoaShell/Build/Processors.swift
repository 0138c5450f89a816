internal import Glibc

/// How many processors this machine has.
enum Processors {
    /// The number that are in use, at least 1.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
