using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds credentials: tokens by their published format, private keys, passwords in addresses, values that stand after a word for a secret.</summary>
internal static class CredentialDetector
{
    /// <summary>Finds them; those that overlap are left to the caller.</summary>
    public static void Detect(string text, FoldedText folded, List<Finding> found)
    {
        Tokens.Detect(text, found);
        PrivateKeys.Detect(text, found);
        AddressPasswords.Detect(text, found);
        CommandPasswords.Detect(text, found);
        NamedSecrets.Detect(text, folded, found);
    }

    /// <summary>A finding.</summary>
    public static Finding Found(int start, int end, Confidence confidence, string reason) => new(FindingType.Secret, start, end, confidence, reason, Mark: null);
}
