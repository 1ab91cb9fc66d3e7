#!/usr/bin/env python3
"""Reads WARC files with warcio, an implementation that is not ours, and checks every digest.

    warc_check.py FILE…    prints a line a record: type, address, status, digests passed or not, bytes of the body

The exit code is 1 where a digest does not fit or warcio finds anything else to complain of.
"""

import sys

from warcio.archiveiterator import ArchiveIterator


def main():
    wrong = False
    for name in sys.argv[1:]:
        with open(name, "rb") as file:
            for record in ArchiveIterator(file, check_digests=True):
                body = record.content_stream().read()
                passed = record.digest_checker.passed
                wrong = wrong or passed is not True
                status = record.http_headers.get_statuscode() if record.rec_type == "response" else "-"
                address = record.rec_headers.get_header("WARC-Target-URI") or "-"
                print(record.rec_type, address, status, passed, len(body), *record.digest_checker.problems)
                if record.rec_headers.protocol != "WARC/1.1":
                    wrong = True
                    print("not WARC/1.1:", record.rec_headers.protocol)
    raise SystemExit(1 if wrong else 0)


main()
