using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>Every published version of the body's rules: past, in force, coming.</summary>
public sealed class VersionsModel(Visit visit, RuleSetQueries ruleSets) : SekishoPage(visit)
{
    /// <summary>The versions, the newest first day first, each with its last day where another follows and whether it was ever used.</summary>
    public IReadOnlyList<(PublishedVersion Version, RuleSet Rules, string Standing)> Versions { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var published = await ruleSets.VersionsAsync(Visit.BodyId, cancellation);
        var inForce = await Visit.RulesAsync();
        List<(PublishedVersion, RuleSet, string)> versions = [];
        for (var i = 0; i < published.Count; i++)
        {
            var version = published[i];
            var followed = i == 0 ? (DateOnly?)null : published[i - 1].InForceFrom;
            var standing = version.Reference == new RuleSetReference(inForce.Id, inForce.Version) ? "今のきまり"
                : followed == version.InForceFrom ? "後の版に置き換えられた"
                : version.InForceFrom > Visit.Today ? "これから"
                : $"{Titles.Date(followed!.Value.AddDays(-1))}まで";
            versions.Add((version, await ruleSets.AsOfAsync(Visit.BodyId, version.Reference, cancellation), standing));
        }

        Versions = versions;
    }
}
