/// Ways to make a program visit where it must not: the corpus that the guard is tried with.
enum Traps {
  /// Spellings of addresses that are refused as they stand, and behind a redirect.
  static let spellings: [String] =
    loopback.map { "http://\($0)/" } + versionSix.map { "http://[\($0)]/latest/meta-data/" }
    + names.map { "http://\($0)/" }
    + whole

  /// 127.0.0.1, 169.254.169.254, 10.0.0.1 and others as libraries read them.
  private static let loopback = [
    "127.0.0.1", "127.0.0.1:80", "127.0.0.2", "127.1", "127.0.1", "127.255.255.254", "2130706433", "02130706433",
    "017700000001", "0x7f000001", "0X7F000001", "0x7f.0.0.1", "0x7f.1", "0177.0.0.1", "0177.0.0.01", "0177.1",
    "00177.0.0.1", "127.0.0.0x1", "127.000.000.001", "127.0.0.1.", "0x7f.0x0.0x0.0x1", "0177.0x0.0.1", "4294967297",
    "0x100000001", "127.0.0.256", "127.0.0.1.1", "0", "0.0.0.0", "0x0", "00", "0.0", "00.00.00.00", "255.255.255.255",
    "4294967295", "169.254.169.254", "2852039166", "0xa9fea9fe", "0xA9.0xFE.0xA9.0xFE", "0251.0376.0251.0376",
    "025177524776", "169.254.43518", "169.16689662", "0xa9fe.0xa9fe", "10.0.0.1", "10.1", "167772161", "012.0.0.1",
    "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.1", "3232235521", "0300.0250.0.1", "100.64.0.1",
    "100.100.100.200", "100.127.255.255", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
    "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "168.63.129.16", "192.88.99.1", "169.254.170.2",
    "1.2.3", "1.2.3.4.5", "1..1", ".127.0.0.1", "127.0.0.1%00.example.org", "127%2e0%2e0%2e1", "%31%32%37.0.0.1",
    "127。0。0。1", "１２７.0.0.1", "①②⑦.⓪.⓪.①", "127.0.0.1\u{200B}", "+127.0.0.1", "-1", "1e9", "0b1.0.0.1",
  ]

  private static let versionSix = [
    "::1", "::", "0:0:0:0:0:0:0:1", "0000:0000:0000:0000:0000:0000:0000:0001", "::127.0.0.1", "::7f00:1",
    "::ffff:127.0.0.1", "::ffff:7f00:1", "::FFFF:169.254.169.254", "0:0:0:0:0:ffff:a9fe:a9fe", "::ffff:0:127.0.0.1",
    "::ffff:93.184.215.14", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::",
    "2002:a9fe:a9fe::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2001:10::1", "2001:20::1",
    "3fff::1", "3fff:fff::1", "fc00::1", "fd00::1", "fd00:ec2::254", "fe80::1", "fe80::1%25eth0", "fe80::1%eth0",
    "febf::1", "fec0::1", "ff02::1", "ff05::2", "100::1", "5f00::1", "4000::1", "::2", "1::1",
    "2606:4700::5efe:127.0.0.1", "2606:4700::200:5efe:a9fe:a9fe", "::1%25lo", "::ffff:127.1", "::1::", "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9", "12345::1", "::g", "::ffff:0x7f000001", "", "127.0.0.1", "::1]:80", "v1.fe80",
  ]

  private static let names = [
    "localhost", "LOCALHOST", "localhost:443", "localhost.", "localhost.localdomain", "a.localhost", "printer.local",
    "metadata.google.internal", "metadata", "router.lan", "nas.home", "gateway.home.arpa", "intranet", "wiki.intranet",
    "server.corp", "x.test", "x.invalid", "x.example", "1.0.0.127.in-addr.arpa", "abcdefghij234567.onion",
    "example.org.", "-a.example.org", "a-.example.org", "a..example.org", "a b.example.org", "a\tb.example.org",
    "a\u{0}.example.org", "bücher.example.org", "exam­ple.org", "example.org%2f.localhost", "example.org%09",
    "ʟocalhost", "loc\u{0430}lhost.org", "*.example.org", "a,b.example.org", "a'b.example.org",
  ]

  /// Addresses that differ elsewhere than in their host.
  private static let whole = [
    "http://user@example.org/", "http://user:pass@example.org/", "http://example.org@127.0.0.1/",
    "http://127.0.0.1@example.org/", "http://@127.0.0.1/", "http://:@127.0.0.1/", "http://example.org:80@127.0.0.1/",
    "http://example.org%40127.0.0.1/", "http://example.org\\@127.0.0.1/", "http://example.org\\.127.0.0.1/",
    "http:\\\\127.0.0.1\\", "http:/127.0.0.1/", "http:127.0.0.1", "//127.0.0.1/", "http:///127.0.0.1/", "http://",
    "http:// 127.0.0.1/", " http://127.0.0.1/ ", "http://127.0.0.1\u{0}/", "http://example.org/\r\nHost: 127.0.0.1",
    "http://example.org/a b", "ht\ntp://127.0.0.1/", "http://127.0.0.1#.example.org/", "http://127.0.0.1?.example.org/",
    "http://[::1/", "http://::1/", "http://[::1]a/", "http://[::1]:/", "http://[[::1]]/", "http://[127.0.0.1]/",
    "http://example.org:0/", "http://example.org:22/", "http://example.org:8080/", "http://example.org:6379/",
    "http://example.org:080/", "http://example.org:65536/", "http://example.org:+80/", "http://example.org:/",
    "http://example.org:80:80/", "http://example.org:８０/", "https://example.org:25/", "file:///etc/passwd",
    "file://127.0.0.1/etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:70/_", "dict://127.0.0.1:11211/stat",
    "ldap://127.0.0.1/", "smb://127.0.0.1/share", "tftp://127.0.0.1/a", "ws://127.0.0.1/", "data:text/html,hello",
    "javascript:alert(1)", "jar:http://127.0.0.1!/", "view-source:http://127.0.0.1/", "unix:///var/run/docker.sock",
    "http+unix://%2Fvar%2Frun/", "httpx://127.0.0.1/", "HTTP\u{FF1A}//127.0.0.1/", "127.0.0.1", "localhost/",
  ]

  /// Addresses with which a resolver answers.
  static let answers = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254",
    "168.63.129.16", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.0.1", "192.0.0.1", "192.0.2.1",
    "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.251",
    "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:c0a8:1::1", "3fff::1", "5f00::1",
    "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::fb",
  ]
}
