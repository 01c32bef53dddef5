namespace UnitTests.Governance.Cases;

/// <summary>A tape of bytes read as choices, over and over: what CsCheck draws and shrinks.</summary>
internal sealed class Tape(byte[] bytes)
{
    private int at;

    /// <summary>A number below another.</summary>
    public int Next(int below)
    {
        // The place counts too, lest a short tape say the same thing each time around.
        var mixed = bytes[at % bytes.Length] + ((uint)at * 257);
        at++;
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35;
        return (int)((mixed ^ (mixed >> 16)) % (uint)below);
    }

    /// <summary>True once in so many times.</summary>
    public bool Once(int inSo) => Next(inSo) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Next(several.Count)];
}
