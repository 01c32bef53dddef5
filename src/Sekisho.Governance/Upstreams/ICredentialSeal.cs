using System.Security.Cryptography;

namespace Sekisho.Governance.Upstreams;

/// <summary>Seals providers' credentials with the master key, which stands outside the database.</summary>
public interface ICredentialSeal
{
    /// <summary>Seals a credential.</summary>
    string Seal(string credential);

    /// <summary>Opens a sealed credential.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key, or was changed.</exception>
    string Open(string sealedCredential);
}
