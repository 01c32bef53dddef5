using System.Runtime.InteropServices;

namespace Sekisho.Inspection.Morphology;

/// <summary>How the compiled lexicon lies in its file: a magic number, then offset and length of each section, little endian, each section on a multiple of eight bytes.</summary>
internal static class LexiconFormat
{
    /// <summary>The first eight bytes of a file: name and version of the format.</summary>
    public const string Magic = "SKLEX001";

    /// <summary>How many sections there are, in the order of <see cref="LexiconSection"/>.</summary>
    public const int Sections = 7;

    /// <summary>Where the sections begin.</summary>
    public const int HeaderBytes = 8 + (Sections * 8);
}

/// <summary>The sections of the file.</summary>
internal enum LexiconSection
{
    /// <summary>For each UTF-16 unit its code in the trie, 0 if no word has it.</summary>
    Codes,

    /// <summary>The double array.</summary>
    Units,

    /// <summary>What a word of the trie means: its entries and lists.</summary>
    Terms,

    /// <summary>Entries of the lattice.</summary>
    Entries,

    /// <summary>Connection costs, by the left id of the following word, then the right id of the word before.</summary>
    Matrix,

    /// <summary>For each UTF-16 unit the kinds of character that it belongs to, one bit each.</summary>
    Kinds,

    /// <summary>How unknown words of a kind are made.</summary>
    Unknown,
}

/// <summary>A node of the trie: its children begin at Base; Check is its parent. A leaf's Base is -1 - term.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TrieUnit(int Base, int Check);

/// <summary>A word: its entries in the lattice (none for a word that is only in a list) and the lists that it stands in.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Term(int First, byte Count, byte Reserved, WordLists Lists);

/// <summary>One reading of a word: ids of connection, cost, and part of speech (the number of the dictionary's pos-id.def).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Entry(ushort Left, ushort Right, short Cost, ushort Part);

/// <summary>How unknown words that begin with a kind of character are made: always or only where no word is known, the whole run, and the first so many characters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct UnknownKind(int First, short Count, byte Always, byte Run, int Lengths, int Reserved);

/// <summary>Lists in which a word can stand.</summary>
[Flags]
internal enum WordLists : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Usual family names.</summary>
    Surname = 1,

    /// <summary>Usual given names.</summary>
    GivenName = 2,

    /// <summary>Other names of persons, foreign ones above all.</summary>
    OtherName = 4,

    /// <summary>Places that stand in no address list: countries, regions, rivers.</summary>
    Place = 8,

    /// <summary>Companies and other bodies.</summary>
    Body = 16,

    /// <summary>Other proper names.</summary>
    OtherProper = 32,

    /// <summary>Family names, rare ones too.</summary>
    RareSurname = 64,

    /// <summary>Given names, rare ones too.</summary>
    RareGivenName = 128,

    /// <summary>Prefectures.</summary>
    Prefecture = 256,

    /// <summary>Municipalities and their wards, with and without their county or city before them.</summary>
    Municipality = 512,

    /// <summary>Towns: what follows the municipality in an address.</summary>
    Town = 1024,
}
