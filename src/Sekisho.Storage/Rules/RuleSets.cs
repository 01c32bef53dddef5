using System.Text;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Rules;

namespace Sekisho.Storage.Rules;

/// <summary>The published rule sets of a body.</summary>
internal static class RuleSets
{
    /// <summary>The newest one whose first day has come.</summary>
    public static async Task<RuleSet> InForceAsync(SekishoContext context, Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        var row = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.InForceFrom <= today)
            .OrderByDescending(r => r.InForceFrom).ThenByDescending(r => r.PublishedAt).FirstOrDefaultAsync(cancellation);
        return row is null
            ? throw new InvalidOperationException("The body has no rule set in force.")
            : RuleSetReader.Read(Encoding.UTF8.GetBytes(row.Json));
    }
}
