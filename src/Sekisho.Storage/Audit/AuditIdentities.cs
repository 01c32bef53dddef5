using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Audit;

/// <summary>
/// Checks who the salted references are. A row that is missing is somebody whose data was deleted; a row that gives a reference to
/// somebody else would let the trail tell of the wrong person.
/// </summary>
internal static class AuditIdentities
{
    /// <summary>What is wrong; null where every reference is that of its person.</summary>
    public static async Task<string?> FaultAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var wrong = 0;
        await foreach (var row in context.AuditIdentities.AsNoTracking().Where(i => i.BodyId == bodyId).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Salt.Length != PersonReference.SaltBytes || PersonReference.Of(row.Salt, row.PersonId) != row.Reference) wrong++;
        }

        return wrong == 0 ? null : $"監査証跡の仮名と人との対応が{wrong}件、書き換えられています。";
    }
}
