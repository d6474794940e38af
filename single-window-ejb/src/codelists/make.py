#!/usr/bin/env python3
"""Makes the code lists that are taken from published tables: src/main/resources/codelists/{units,packages,document-types,dangerous-goods}.csv

Usage, from single-window-ejb:  python3 src/codelists/make.py DIRECTORY

DIRECTORY holds rec20-units.csv, rec21-packages.csv, uncl-d21b.csv (UN/CEFACT, free of charge) and un-dangerous-goods.csv (UN numbers with
class, MIT). Only facts are kept: codes and short names, without withdrawn codes. The other lists in that directory are written by hand.
"""
import csv
import re
import sys
from pathlib import Path

SOURCE = Path(sys.argv[1])
TARGET = Path(__file__).parent.parent / "main/resources/codelists"

# Documents of UNCL 1001 that accompany goods over a border; orders, statements of account and the like are left out.
DOCUMENTS = """1 2 3 4 12 14 16 17 18 19 33 38 85 87 89 90 91 92 93 94 95 100 105 131 140 185 186 187 235 250 267 268 269 270 271 298 310 315 325
326 331 333 334 337 355 375 380 384 385 388 389 393 395 423 424 495 496 497 498 520 522 523 530 538 554 578 579 582 583 587 589 622 623 624
625 626 627 628 629 630 631 632 633 634 635 636 637 638 639 642 643 648 649 651 653 654 655 656 657 658 659 660 661 662 663 664 665 700 701
702 703 704 705 706 707 708 709 710 711 712 713 714 716 720 722 723 724 730 740 741 743 750 753 760 761 763 764 765 766 770 775 780 781 782
783 784 785 786 787 788 789 790 797 799 810 811 812 820 821 822 823 824 825 830 833 840 841 850 851 852 853 855 856 860 861 862 863 864 865
870 878 879 890 891 895 896 897 901 910 911 913 914 915 916 917 925 926 927 929 930 931 932 933 934 935 936 937 938 940 941 950 951 952 953
954 955 960 961 962 963 964 965 966 970 971 972 974 975 976 977 978 979 990 991 995 996 998""".split()


def rows(name):
    with open(SOURCE / name, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def short(text, most=80):
    text = re.sub(r"\s+", " ", text or "").strip(" ,;")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" ,;(") + " …"


def write(name, version, pairs):
    lines = [f"# {version}"] + [f"{code},{text}" for code, text in sorted(dict(pairs).items())]
    (TARGET / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1}")


write("units", "UN/ECE Recommendation 20",
      ((r["code"], short(r["name"])) for r in rows("rec20-units.csv") if r["status"] not in ("X", "D") and r["name"]))
write("packages", "UN/ECE Recommendation 21",
      # the published table went through a spreadsheet that made numbers of the codes 43 and 44
      ((re.sub(r"\.0$", "", r["code"]), short(r["name"])) for r in rows("rec21-packages.csv") if r["status"] not in ("X", "D")))
wanted = set(DOCUMENTS)
write("document-types", "UNCL 1001 D.21B",
      ((r["code"], short(r["name"])) for r in rows("uncl-d21b.csv") if r["list"] == "1001" and r["code"] in wanted))
write("dangerous-goods", "UN numbers",
      ((r["number"], f"{short(r['description'].split(', with')[0].capitalize(), 60)} (class {r['class']})")
       for r in rows("un-dangerous-goods.csv") if re.fullmatch(r"\d{4}", r["number"])))
