/// What `loa serve` prints for those who run it: a unit of systemd and a configuration of nginx.
public enum ServeSetup {
    /// A unit that runs without root and without write rights to the site.
    public static func unit(program: String, arguments: [String], folder: String) -> String {
        """
        [Unit]
        Description=loa serve
        After=network.target

        [Service]
        ExecStart=\(([program, "serve"] + arguments).joined(separator: " "))
        ExecReload=/bin/kill -HUP $MAINPID
        WorkingDirectory=\(folder)
        DynamicUser=yes
        StateDirectory=loa
        UMask=0077
        ProtectSystem=strict
        ProtectHome=read-only
        PrivateTmp=yes
        PrivateDevices=yes
        NoNewPrivileges=yes
        CapabilityBoundingSet=
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        LimitNOFILE=16384
        TimeoutStopSec=20
        Restart=on-failure

        [Install]
        WantedBy=multi-user.target

        """
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
