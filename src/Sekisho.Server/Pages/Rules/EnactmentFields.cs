using System.Globalization;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Attachments;

namespace Sekisho.Server.Pages.Rules;

/// <summary>What a form says about how a version was enacted: 訓令番号, day, the signed paper as PDF.</summary>
public sealed class EnactmentFields
{
    /// <summary>訓令番号.</summary>
    public string? EnactedAs { get; set; }

    /// <summary>Day on which it was decided, as it was typed.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>The signed paper.</summary>
    public IFormFile? Paper { get; set; }

    /// <summary>Whether anything was filled in.</summary>
    public bool IsFilled => !string.IsNullOrWhiteSpace(EnactedAs) || Paper is not null;

    /// <summary>Reads them and keeps the paper. SK1823 for one that is no PDF, else what the intake and <see cref="RulePublication.Judge"/> refuse.</summary>
    public async Task<Result<RuleEnactment>> ReadAsync(Guid bodyId, DateOnly today, ScanIntake intake, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(DecidedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Refuse.FieldMissing("decided-on", "決めた日");
        var enactment = new RuleEnactment(EnactedAs?.Trim() ?? "", day, null);
        if (RulePublication.Judge(enactment, today) is { } fault) return fault;
        if (Paper is null) return enactment;
        var kept = await intake.KeepAsync(bodyId, Paper, cancellation);
        if (kept.Refused) return kept.Refusal with { Field = "signed" };
        return kept.Value.MediaType == "application/pdf" ? enactment with { Paper = kept.Value } : Refuse.SignedRuleNotPdf();
    }
}
