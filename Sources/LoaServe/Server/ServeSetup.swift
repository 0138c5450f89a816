internal import Glibc

/// What `loa serve` prints for those who run it: a unit of systemd and a configuration of nginx.
public enum ServeSetup {
    /// A unit that runs without root and writes to its own folder of state alone, or to what `--pull` and `--watch` need.
    ///
    /// - Parameters:
    ///   - program: The path of `loa`.
    ///   - arguments: The words after `loa serve`.
    ///   - folder: The site's folder, absolute.
    ///   - output: The output folder, absolute, when the service builds; nil when it only serves.
    ///   - key: The key of the certificate, absolute, when the service speaks TLS itself.
    ///   - hasLog: Whether it writes a log into `/var/log/loa`.
    ///   - port: The port; those below 1024 need a right.
    public static func unit(
        program: String, arguments: [String], folder: String, output: String? = nil, key: String? = nil, hasLog: Bool = false, port: Int = 8080
    ) -> String {
        let rights: String
        if let output {
            // The output is exchanged with one made beside it, so that the folder above it has to be writable.
            let above = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? folder
            let stats = folder + "/content/stats"
            rights = """
                # Once, before the first start:
                #   useradd --system --user-group --no-create-home loa
                #   mkdir -p \(stats)
                #   chgrp -R loa \(stats) && chmod -R g+rwX \(stats)
                #   chgrp loa \(above) && chmod g+rwx \(above)
                #   if \(output) is there: chgrp -R loa \(output) && chmod -R g+rwX \(output)
                User=loa
                Group=loa
                StateDirectory=loa
                UMask=0007
                ProtectSystem=strict
                ReadWritePaths=\(quoted(above)) \(quoted(stats))
                ReadOnlyPaths=\(quoted(folder + "/content")) -\(quoted(folder + "/themes"))
                """
        } else {
            rights = """
                DynamicUser=yes
                StateDirectory=loa
                UMask=0077
                ProtectSystem=strict
                """
        }
        var more = ""
        if hasLog { more += "LogsDirectory=loa\n" }
        if let key {
            more += """
                # The group of Debian's package ssl-cert reads the key. Once:
                #   apt-get install ssl-cert && chgrp ssl-cert \(key) && chmod g+r \(key)
                SupplementaryGroups=ssl-cert

                """
        }
        // A port of the system is the one right that is given.
        let right = port < 1024 ? "CAP_NET_BIND_SERVICE" : ""
        if port < 1024 { more += "AmbientCapabilities=\(right)\n" }
        return """
            [Unit]
            Description=loa serve
            After=network.target

            [Service]
            ExecStart=\(([program, "serve"] + arguments).map { quoted($0).replacing("$", with: "$$") }.joined(separator: " "))
            ExecReload=/bin/kill -HUP $MAINPID
            WorkingDirectory=\(folder.replacing("%", with: "%%"))
            \(rights)
            \(more)ProtectHome=read-only
            PrivateTmp=yes
            PrivateDevices=yes
            NoNewPrivileges=yes
            CapabilityBoundingSet=\(right)
            RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
            LimitNOFILE=16384
            TimeoutStopSec=20
            Restart=on-failure

            [Install]
            WantedBy=multi-user.target

            """
    }

    /// A path from the root, without `.` and `..`, as units want it; links are not followed.
    public static func absolute(_ path: String) -> String {
        var above = ""
        if !path.hasPrefix("/"), let found = unsafe getcwd(nil, 0) {
            above = unsafe String(cString: found)
            unsafe free(found)
        }
        var parts: [Substring] = []
        for part in (above + "/" + path).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A word as units have it: in quotes where it has more than plain letters.
    private static func quoted(_ word: String) -> String {
        let plain = word.replacing("%", with: "%%")
        guard plain.contains(where: { $0 == " " || $0 == "\"" || $0 == "\\" || $0 == "'" || $0 == ";" }) else { return plain }
        return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// A server of nginx with TLS in front of loa, which hands on the address of the client.
    public static func nginx(host: String, port: Int) -> String {
        """
        # loa serve --port \(port) --proxy 127.0.0.1
        server {
            listen 443 ssl http2;
            server_name \(host);
            ssl_certificate     /etc/ssl/certs/\(host).pem;
            ssl_certificate_key /etc/ssl/private/\(host).key;
            server_tokens off;
            client_max_body_size 8k;
            add_header Strict-Transport-Security "max-age=31536000" always;

            location / {
                proxy_pass http://127.0.0.1:\(port);
                proxy_http_version 1.1;
                proxy_set_header Host $host;
                proxy_set_header Connection "";
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto $scheme;
                proxy_set_header X-Remote-User "";
            }
            location = /_events {
                proxy_pass http://127.0.0.1:\(port);
                proxy_http_version 1.1;
                proxy_set_header Host $host;
                proxy_set_header Connection "";
                proxy_buffering off;
                proxy_read_timeout 1h;
            }
        }

        """
    }
}
