using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>What is typed on the path of a 個別契約.</summary>
public sealed class ContractForm
{
    /// <summary>報告の宛先.</summary>
    public string? Addressee { get; set; }

    /// <summary>文書番号 of the report.</summary>
    public string? ReportNumber { get; set; }

    /// <summary>Day of the report.</summary>
    public DateOnly? ReportOn { get; set; }

    /// <summary>What was reported.</summary>
    public string? ReportSummary { get; set; }

    /// <summary>Who gave the 了解.</summary>
    public string? ConsentFrom { get; set; }

    /// <summary>文書番号 of the 了解.</summary>
    public string? ConsentNumber { get; set; }

    /// <summary>Day of the 了解.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>件名.</summary>
    public string? Title { get; set; }

    /// <summary>契約番号.</summary>
    public string? Number { get; set; }

    /// <summary>契約の範囲.</summary>
    public string? Scope { get; set; }

    /// <summary>Highest class.</summary>
    public int? Level { get; set; }

    /// <summary>Whether input is kept out of training.</summary>
    public bool TrainingOff { get; set; }

    /// <summary>How that is known.</summary>
    public string? TrainingEvidence { get; set; }

    /// <summary>Where data are.</summary>
    public string? Location { get; set; }

    /// <summary>What happens to them at the end.</summary>
    public string? Erasure { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What is registered already.</summary>
    public static ContractForm Of(Service service) => new()
    {
        Addressee = service.Consideration?.Addressee,
        ReportNumber = service.Consideration?.DocumentNumber,
        ReportOn = service.Consideration?.On,
        ReportSummary = service.Consideration?.Summary,
        ConsentFrom = service.Consent?.From,
        ConsentNumber = service.Consent?.DocumentNumber,
        ConsentOn = service.Consent?.On,
        Title = service.Contract?.Title,
        Number = service.Contract?.Number,
        Scope = service.Contract?.Scope,
        Level = service.Contract?.MaximumLevel,
        TrainingOff = service.Contract?.TrainingOff ?? false,
        TrainingEvidence = service.Contract?.TrainingEvidence,
        Location = service.Contract?.Location,
        Erasure = service.Contract?.Erasure,
        From = service.Contract?.From,
        Until = service.Contract?.Until,
    };
}
