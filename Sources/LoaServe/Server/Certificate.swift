internal import NIOCore
internal import Synchronization

#if TLS
    internal import NIOSSL
#endif

/// The certificate by which a server is known, read from files and read again when they have changed.
///
/// What encrypts is there when the package is built with its trait `TLS`.
public final class Certificate: Sendable {
    /// Whether this program can encrypt.
    public static var isAvailable: Bool {
        #if TLS
            true
        #else
            false
        #endif
    }

    private let chain: String
    private let key: String

    #if TLS
        private let current: Mutex<NIOSSLContext>

        init(chain: String, key: String) throws(ServeFault) {
            (self.chain, self.key) = (chain, key)
            current = Mutex(try Self.read(chain, key))
        }

        /// Takes the files as they are now, for the next connections; those that are open go on.
        func reload() throws(ServeFault) {
            let next = try Self.read(chain, key)
            current.withLock { $0 = next }
        }

        /// Puts the encryption in front of a connection.
        func protect(_ channel: any Channel) throws {
            let context = current.withLock { $0 }
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }

        private static func read(_ chain: String, _ key: String) throws(ServeFault) -> NIOSSLContext {
            for path in [chain, key] where try SmallFile.read(path, .certificate) == nil { throw ServeFault(.certificate, path, number: 2) }
            do {
                let certificates = try NIOSSLCertificate.fromPEMFile(chain).map { NIOSSLCertificateSource.certificate($0) }
                guard !certificates.isEmpty else { throw ServeFault(.certificate, chain) }
                var configuration = TLSConfiguration.makeServerConfiguration(
                    certificateChain: certificates, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
                configuration.minimumTLSVersion = .tlsv12
                configuration.applicationProtocols = ["http/1.1"]
                return try NIOSSLContext(configuration: configuration)
            } catch {
                throw ServeFault(.certificate, "\(chain), \(key)")
            }
        }
    #else
        init(chain: String, key: String) throws(ServeFault) {
            (self.chain, self.key) = (chain, key)
            throw ServeFault(.certificate, chain)
        }

        func reload() throws(ServeFault) {}

        func protect(_ channel: any Channel) throws {}
    #endif
}
