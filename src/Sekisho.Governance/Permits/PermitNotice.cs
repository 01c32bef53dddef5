using System.Security.Cryptography;
using System.Text;

namespace Sekisho.Governance.Permits;

/// <summary>A letter about a permit that is due because a day has come.</summary>
/// <param name="PermitId">The permit.</param>
/// <param name="PostId">Who is told.</param>
/// <param name="About">What it is about, the same for as long as it is the same thing; written once for it.</param>
/// <param name="Subject">What the letter says.</param>
public sealed record PermitNotice(Guid PermitId, Guid PostId, string About, string Subject)
{
    /// <summary>What is remembered of it once it was written: the same for everybody who works it out.</summary>
    public Guid Key => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{PermitId} {About}")).AsSpan(0, 16));
}
