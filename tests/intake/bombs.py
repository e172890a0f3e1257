"""Archives that are made to unpack to far more than they hold."""

import struct
import zlib


def overlapping(count: int) -> bytes:
    """An archive in which every entry of the directory names the same bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b"word " * 1000) + packer.flush()
    about = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, zlib.crc32(b"word " * 1000), len(packed), 5000, 1, 0)
    local = b"PK\x03\x04" + about + b"a" + packed
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + about + struct.pack("<HHHLL", 0, 0, 0, 0, 0) + b"a"
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, len(local), 0)
    return local + entry * count + end


def quine() -> bytes:
    """An archive whose one file is the archive itself, to the byte.

    After Russ Cox, "Zip Files All The Way Down" (2010): a program of DEFLATE's two operations, each written in five
    bytes, that prints itself. The checksum, which is in what it sums, is solved for: CRC-32 is affine in its input.
    """
    for salt in range(64):
        base = _file(0, salt)
        columns = [zlib.crc32(_file(1 << bit, salt)) ^ zlib.crc32(base) ^ (1 << bit) for bit in range(32)]
        solved = _solve(columns, zlib.crc32(base))
        if solved is not None:
            return _file(solved, salt)
    raise AssertionError("one in three salts has a solution")


_NAME, _COMMENT = b"quine" + b"-" * 22 + b".zip", 154


def _literal(size: int) -> bytes:
    """A stored block, whose bytes follow."""
    return struct.pack("<BHH", 0, size, size ^ 0xFFFF)


# Blocks of fixed codes, with an empty one for padding: copy the last 20, 66 or 258 bytes. The last block is the final.
def _bits(*fields: tuple[int, int, bool]) -> bytes:
    """Fields as (value, width, whether it is a Huffman code, which stands with its first bit first)."""
    number = at = 0
    for value, width, is_code in fields:
        bits = int(f"{value:0{width}b}"[::-1], 2) if is_code else value
        number |= bits << at
        at += width
    return number.to_bytes(5, "little")


_START, _LAST, _END = ((0b010, 3, False), (0b011, 3, False), (0, 7, True))
_R4 = _bits(_START, (8, 7, True), (8, 5, True), (3, 3, False), (8, 7, True), (8, 5, True), (3, 3, False), _END)
_RP = _bits(_START, (20, 7, True), (7, 3, False), (12, 5, True), (1, 5, False), _END, _START, _END)
_RS = _bits(_START, (0b11000101, 8, True), (16, 5, True), (1, 7, False), _END, _LAST, _END)


def _file(crc: int, salt: int) -> bytes:
    one, four, none = _literal(5), _literal(20), _literal(0)

    def parts(packed: int, whole: int) -> tuple[bytes, bytes]:
        about = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, crc, packed, whole, len(_NAME), 0)
        before = b"PK\x03\x04" + about + _NAME
        entry = b"PK\x01\x02" + struct.pack("<H", 20) + about + struct.pack("<HHHLL", 0, 0, 0, 0, 0) + _NAME
        end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), len(before) + packed, _COMMENT)
        return before, entry + end + bytes([salt]) * _COMMENT

    before, after = parts(0, 0)
    lp, ls = _literal(len(before) + 5), _literal(len(after) + 5)
    assert (len(before) + 5, len(after) + 5) == (66, 258)

    def program(before: bytes, after: bytes) -> bytes:
        return b"".join((
            lp, before, lp, _RP, one, _RP, one, one, four, _RP, one, one, four, _R4, four, _R4, four, _R4, four, _R4,
            four, _R4, none, none, ls, _R4, none, none, ls, _RS, after, _RS,
        ))  # fmt: skip

    packed = len(program(before, after))
    before, after = parts(packed, packed + len(before) + len(after))
    return before + program(before, after) + after


def _solve(columns: list[int], wanted: int) -> int | None:
    """The bits whose columns add up to what is wanted, by elimination over two elements."""
    rows: list[tuple[int, int]] = []
    for bit, column in enumerate(columns):
        value, chosen = column, 1 << bit
        for pivot, whose in rows:
            if value ^ pivot < value:
                value, chosen = value ^ pivot, chosen ^ whose
        if value:
            rows.append((value, chosen))
            rows.sort(reverse=True)
    solution = 0
    for pivot, whose in rows:
        if wanted ^ pivot < wanted:
            wanted, solution = wanted ^ pivot, solution ^ whose
    return solution if wanted == 0 else None
