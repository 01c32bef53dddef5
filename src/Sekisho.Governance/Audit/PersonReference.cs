using System.Security.Cryptography;

namespace Sekisho.Governance.Audit;

/// <summary>
/// A person as the audit trail names them: SHA-256 over a random salt and the id. The salt stands in a table of its own; once it is
/// deleted nobody can tell who it was, and the chain still verifies.
/// </summary>
public static class PersonReference
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 32;

    /// <summary>The reference, lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> salt, Guid personId)
    {
        Span<byte> input = stackalloc byte[salt.Length + 16];
        salt.CopyTo(input);
        personId.TryWriteBytes(input[salt.Length..], bigEndian: true, out _);
        return Convert.ToHexStringLower(SHA256.HashData(input));
    }
}
