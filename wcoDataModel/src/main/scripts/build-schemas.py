#!/usr/bin/env python3
"""Writes the WCO schemas of this module from tables of facts.

usage: build-schemas.py FOLDER [OUT]

FOLDER holds metadata.csv, declaration.csv and response.csv, one row for each place in the document: its path, whether
it is a class or a value, how often it may stand there (min, max), its WCO id, its base (string, token or decimal),
max_length, pattern, total_digits, fraction_digits, enum and attributes ("!" marks one that must be there). The order of
the rows is the order of the elements. Nothing else is taken: no text, no type names, no documentation.

Four decisions are ours and stand here, not in the tables:
- OWN_ENUM: the FunctionCode of a declaration takes the UNCL 1225 codes of the whole life cycle;
- ROOT_IDS, RESPONSE_IDS: the WCO ids of the roots and of the response, which the tables leave out;
- LEFT_OUT: one WCO id that the table of the declaration lacks;
- a subtree that stands in several places alike becomes one named type, so that an address is one class to the reader.
"""
import csv
import sys
from collections import Counter, OrderedDict
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MD = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"
DEC = "urn:wco:datamodel:WCO:DEC-DMS:2"
RES = "urn:wco:datamodel:WCO:RES-DMS:2"
DEC_DS = "urn:wco:datamodel:WCO:Declaration_DS:DMS:2"
RES_DS = "urn:wco:datamodel:WCO:Response_DS:DMS:2"
SW = "urn:singlewindow:schema:1"

OWN_ENUM = {"Declaration/FunctionCode": ["1", "2", "4", "5", "9", "13", "14", "46"]}

ROOT_IDS = {"Declaration": "42A", "Response": "07B"}
# Left out by the table; responses in the field point at it so.
LEFT_OUT = {"Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/Classification/IdentificationTypeCode": "337"}

RESPONSE_IDS = {
    "FunctionCode": "017", "FunctionalReferenceID": "D026", "IssueDateTime": "D029",
    "AdditionalInformation": "03A", "StatementCode": "226", "StatementDescription": "225", "LimitDateTime": "264",
    "StatementTypeCode": "369", "Pointer": "97A", "SequenceNumeric": "006", "DocumentSectionCode": "375", "TagID": "381",
    "Amendment": "06A", "ChangeReasonCode": "099", "AppealOffice/ID": "G001", "Bank": "14A", "ContactOffice": "35A",
    "Communication": "25A", "Communication/ID": "240", "Communication/TypeCode": "253", "Error": "53A",
    "Error/Description": "488", "ValidationCode": "377", "Status": "12B", "EffectiveDateTime": "380", "NameCode": "379",
    "ReleaseDateTime": "277", "Declaration": "42A", "AcceptanceDateTime": "023", "CancellationDateTime": "373",
    "Declaration/ID": "D014", "RejectionDateTime": "374", "VersionID": "383", "DutyTaxFee": "50A", "Payment": "94A",
    "TaxAssessedAmount": "120", "PaymentAmount": "378", "ObligationGuarantee": "90A", "GoodsShipment": "67A",
    "GovernmentAgencyGoodsItem": "68A", "Commodity": "23A", "SpecificTaxBaseQuantity": "129", "TaxRateNumeric": "115",
    "DutyTaxFee/TypeCode": "113", "DutyRegimeCode": "116",
}

# An amount has a currency, a quantity and a measure a unit; a numeric has neither.
NUMBERS = ("Numeric", "Amount", "Quantity", "Measure")
PATTERN_NAMES = {"": "", r".*[^\s].*": "Filled", "([a-zA-Z])*": "Letters", "([0-9])*": "Digits"}


class Node:
    def __init__(self, row):
        self.row, self.path = row, row["path"]
        self.name = self.path.split("/")[-1]
        self.children = OrderedDict()
        self.refers = False  # whether it ends with the declaration of the other schema

    def shape(self):
        """Two subtrees of equal shape can share a type."""
        r = self.row
        own = (self.name, r["min"], r["max"], r["wco_id"], value_type(self) if r["kind"] == "value" else "")
        return own + tuple(c.shape() for c in self.children.values())

    def content(self):
        return tuple(c.shape() for c in self.children.values())


def read(file):
    nodes, root = {}, None
    with open(file, newline="", encoding="utf-8") as text:
        for row in csv.DictReader(text):
            if row["path"] == "Response/ref od:Declaration":
                root.refers = True
                continue
            node = nodes[row["path"]] = Node(row)
            if "/" in row["path"]:
                nodes[row["path"].rsplit("/", 1)[0]].children[node.name] = node
            else:
                root = node
            row["wco_id"] = row["wco_id"] or LEFT_OUT.get(row["path"], "")
            if node is root:
                row["wco_id"] = ROOT_IDS.get(node.name, "")
            if root.name == "Response" and not row["wco_id"]:
                tail = "/".join(row["path"].split("/")[-2:])
                row["wco_id"] = RESPONSE_IDS.get(tail) or RESPONSE_IDS.get(node.name, "")
    return root


def enum_of(node):
    return OWN_ENUM.get(node.path) or [v for v in node.row["enum"].split("|") if v]


def kind_of(node):
    if node.row["attributes"] == "formatCode!":
        return "DateTime"
    if node.row["base"] == "decimal":
        for kind in NUMBERS:
            if node.name.endswith(kind):
                return kind
        raise SystemExit("a number of no known kind: " + node.path)
    return {"schemeID": "Identifier", "listID languageID": "Code", "languageID": "Text"}[node.row["attributes"]]


def value_type(node):
    """Says every restriction in its name, so that equal restrictions share a type."""
    r, kind = node.row, kind_of(node)
    if kind == "DateTime":
        return kind
    if enum_of(node):
        return node.name
    name = PATTERN_NAMES[r["pattern"]] + kind + r["max_length"]
    if r["total_digits"]:
        name += r["total_digits"] + ("" if r["fraction_digits"] in ("", "0") else "_" + r["fraction_digits"])
    return name


def walk(node):
    yield node
    for child in node.children.values():
        yield from walk(child)


class Schema:
    def __init__(self, root, namespace, ds, story):
        self.root, self.ns, self.ds, self.story = root, namespace, ds, story
        self.lines, self.shared = [], {}
        alike = Counter((n.name, n.content()) for n in walk(root) if n.children and n is not root)
        taken = set()
        for (name, content), times in sorted(alike.items(), key=lambda item: (-item[1], item[0][0])):
            if times > 1 and name not in taken and len(content) > 0:
                taken.add(name)
                self.shared[(name, content)] = name

    def add(self, depth, text):
        self.lines.append("  " * depth + text)

    def element(self, node, depth):
        r = node.row
        head = f'<xs:element name="{node.name}"'
        if node is not self.root:
            if r["min"] == "0":
                head += ' minOccurs="0"'
            if r["max"] != "1":
                head += f' maxOccurs="{r["max"]}"'
        ident = f' sw:wcoId="{r["wco_id"]}"' if r["wco_id"] else ""
        if r["kind"] == "value":
            self.add(depth, f'{head} type="t:{value_type(node)}"{ident}/>')
        elif (node.name, node.content()) in self.shared:
            self.add(depth, f'{head} type="t:{self.shared[(node.name, node.content())]}"{ident}/>')
        else:
            self.add(depth, f"{head}{ident}>")
            self.add(depth + 1, "<xs:complexType>")
            self.sequence(node, depth + 2)
            self.add(depth + 1, "</xs:complexType>")
            self.add(depth, "</xs:element>")

    def sequence(self, node, depth):
        self.add(depth, "<xs:sequence>")
        for child in node.children.values():
            self.element(child, depth + 1)
        if node.refers:
            self.add(depth + 1, '<xs:element ref="dec:Declaration" minOccurs="0"/>')
        if node.name == "MetaData":
            self.add(depth + 1, "<xs:choice>")
            self.add(depth + 2, '<xs:element ref="dec:Declaration"/>')
            self.add(depth + 2, '<xs:element ref="res:Response" maxOccurs="unbounded"/>')
            self.add(depth + 1, "</xs:choice>")
        self.add(depth, "</xs:sequence>")

    def shared_types(self):
        written = set()
        for node in walk(self.root):
            key = (node.name, node.content())
            if node.children and key in self.shared and key not in written:
                written.add(key)
                self.add(0, "")
                self.add(1, f'<xs:complexType name="{self.shared[key]}">')
                self.sequence(node, 2)
                self.add(1, "</xs:complexType>")

    def base_types(self, values):
        for name in sorted({kind_of(n) for n in values}):
            alike = [n for n in values if kind_of(n) == name]
            node = alike[0]
            if len({(n.row["base"], n.row["attributes"].replace(" ", "")) for n in alike}) > 1 and name not in NUMBERS:
                raise SystemExit(name + " has two bases: it needs two types")
            self.add(0, "")
            self.add(1, f'<xs:complexType name="{name}">')
            if name == "DateTime":
                self.add(2, '<xs:sequence><xs:element ref="ds:DateTimeString"/></xs:sequence>')
            else:
                attributes = node.row["attributes"].split()
                open_tag = f'<xs:simpleContent><xs:extension base="xs:{node.row["base"]}"'
                self.add(2, open_tag + ("/></xs:simpleContent>" if not attributes else ">"))
                for attribute in attributes:
                    self.add(3, f'<xs:attribute name="{attribute}" type="xs:token"/>')
                if attributes:
                    self.add(2, "</xs:extension></xs:simpleContent>")
            self.add(1, "</xs:complexType>")

    def restricted_types(self, values):
        done = {kind_of(n) for n in values}
        for node in sorted(values, key=value_type):
            name = value_type(node)
            if name in done:
                continue
            done.add(name)
            self.add(0, "")
            self.add(1, f'<xs:complexType name="{name}"><xs:simpleContent><xs:restriction base="t:{kind_of(node)}">')
            for facet in facets(node):
                self.add(2, facet)
            self.add(1, "</xs:restriction></xs:simpleContent></xs:complexType>")

    def text(self):
        values = [n for n in walk(self.root) if n.row["kind"] == "value"]
        imports = [(DEC, "dec", "declaration.xsd"), (RES, "res", "response.xsd")] if self.ns == MD else \
            [(self.ds, "ds", DS_FILES[self.ds])] + ([(DEC, "dec", "declaration.xsd")] if self.root.refers else [])
        prefixes = "".join(f'\n           xmlns:{p}="{ns}"' for ns, p, _ in imports)
        self.lines = head(self.ns, self.story, prefixes)
        for ns, _, file in imports:
            self.add(1, f'<xs:import namespace="{ns}" schemaLocation="{file}"/>')
        self.add(0, "")
        self.element(self.root, 1)
        self.shared_types()
        self.base_types(values)
        self.restricted_types(values)
        self.add(0, "</xs:schema>")
        return "\n".join(self.lines) + "\n"


def facets(node):
    r = node.row
    if r["max_length"]:
        yield f'<xs:maxLength value="{r["max_length"]}"/>'
    if r["total_digits"]:
        yield f'<xs:totalDigits value="{r["total_digits"]}"/>'
    if r["fraction_digits"]:
        yield f'<xs:fractionDigits value="{r["fraction_digits"]}"/>'
    if r["pattern"]:
        yield f'<xs:pattern value={quoteattr(r["pattern"])}/>'
    for value in enum_of(node):
        yield f'<xs:enumeration value="{value}"/>'


def head(namespace, story, prefixes=""):
    return ['<?xml version="1.0" encoding="UTF-8"?>',
            "<!-- Written by src/main/scripts/build-schemas.py: change the script, not this file. -->",
            f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{namespace}"',
            f'           xmlns:sw="{SW}"{prefixes}',
            f'           targetNamespace="{namespace}"',
            '           elementFormDefault="qualified" blockDefault="#all">',
            f"  <xs:annotation><xs:documentation>{escape(story)}</xs:documentation></xs:annotation>"]


def date_strings(namespace, example):
    r = example.row
    return "\n".join(head(namespace, "A date (formatCode 102) or a moment (formatCode 304) as a string.") + [
        "",
        '  <xs:element name="DateTimeString" type="t:DateTimeString"/>',
        "",
        '  <xs:complexType name="DateTimeString"><xs:simpleContent><xs:extension base="t:DateTimeValue">',
        '    <xs:attribute name="formatCode" type="xs:token" use="required"/>',
        "  </xs:extension></xs:simpleContent></xs:complexType>",
        "",
        '  <xs:simpleType name="DateTimeValue"><xs:restriction base="xs:string">',
        f'    <xs:maxLength value="{r["max_length"]}"/>',
        f'    <xs:pattern value="{r["pattern"]}"/>',
        "  </xs:restriction></xs:simpleType>",
        "</xs:schema>"]) + "\n"


DS_FILES = {DEC_DS: "declaration-dates.xsd", RES_DS: "response-dates.xsd"}


def main(folder, out):
    meta, dec, res = (read(Path(folder) / f"{name}.csv") for name in ("metadata", "declaration", "response"))
    date = {tuple(sorted((k, n.row[k]) for k in ("max_length", "pattern", "base")))
            for root in (dec, res) for n in walk(root) if n.row["attributes"] == "formatCode!"}
    if len(date) != 1:
        raise SystemExit("date strings differ: one shared type will not do")
    first = next(n for n in walk(dec) if n.row["attributes"] == "formatCode!")
    files = {
        "metadata.xsd": Schema(meta, MD, None, "The header around a declaration, or around one or more responses.").text(),
        "declaration.xsd": Schema(dec, DEC, DEC_DS, "A customs declaration, WCO class 42A.").text(),
        "response.xsd": Schema(res, RES, RES_DS, "The answer to a declaration, WCO class 07B.").text(),
        DS_FILES[DEC_DS]: date_strings(DEC_DS, first),
        DS_FILES[RES_DS]: date_strings(RES_DS, first),
    }
    for name, text in files.items():
        (Path(out) / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else here.parent / "resources" / "schemas" / "wco")
