using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Services;

/// <content>The path of a 個別契約: 検討状況の報告, 了解, the facts of the contract; before any permit, where the rule set asks for them.</content>
public sealed partial record Service
{
    /// <summary>Registers the 検討状況の報告. SK1448 for a plan without 個別契約, SK1005 for what is left out.</summary>
    public Result<Act> ReportConsideration(ConsiderationReport report, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PathFault(organization, by, at, out var post) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(report.Addressee)) return Refuse.FieldMissing("addressee", "報告の宛先");
        if (string.IsNullOrWhiteSpace(report.DocumentNumber)) return Refuse.FieldMissing("number", "文書番号");
        if (string.IsNullOrWhiteSpace(report.Summary)) return Refuse.FieldMissing("summary", "報告した内容");
        if (LongPath(("addressee", "報告の宛先", report.Addressee), ("number", "文書番号", report.DocumentNumber)) is { } tooLong) return tooLong;
        if (report.Summary.Length > LongestNote) return Refuse.TooLong("summary", "報告した内容", LongestNote);
        if (report.On > JapanTime.DateAt(at) || !Days.Contain(report.On)) return Refuse.DayOutOfRange();
        return new Act("service.report-consideration", new ServiceEvent.ConsiderationReported(report, at)) { PostId = post };
    }

    /// <summary>Registers the 了解. SK1449 without a report before it.</summary>
    public Result<Act> RecordConsent(Consent consent, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PathFault(organization, by, at, out var post) is { } refused) return refused;
        if (Consideration is not { } report || consent.On < report.On) return Refuse.ConsentBeforeReport();
        if (string.IsNullOrWhiteSpace(consent.From)) return Refuse.FieldMissing("from", "了解した機関");
        if (string.IsNullOrWhiteSpace(consent.DocumentNumber)) return Refuse.FieldMissing("number", "文書番号");
        if (LongPath(("from", "了解した機関", consent.From), ("number", "文書番号", consent.DocumentNumber)) is { } tooLong) return tooLong;
        if (consent.On > JapanTime.DateAt(at) || !Days.Contain(consent.On)) return Refuse.DayOutOfRange();
        return new Act("service.record-consent", new ServiceEvent.Consented(consent, at)) { PostId = post };
    }

    /// <summary>Registers the facts of the contract. SK1205 for a period that ends before it begins, SK1452 for a class that the rule set does not have.</summary>
    public Result<Act> RegisterContract(ContractFacts contract, RuleSet rules, Organization organization, Actor by, DateTimeOffset at)
    {
        if (PathFault(organization, by, at, out var post) is { } refused) return refused;
        foreach (var (field, title, text) in new[] { ("title", "件名", contract.Title), ("number", "契約番号", contract.Number), ("scope", "契約の範囲", contract.Scope), ("location", "データの保存と処理の場所", contract.Location), ("erasure", "終了時のデータの扱い", contract.Erasure) })
        {
            if (string.IsNullOrWhiteSpace(text)) return Refuse.FieldMissing(field, title);
        }

        if (contract.TrainingOff && string.IsNullOrWhiteSpace(contract.TrainingEvidence)) return Refuse.FieldMissing("training-evidence", "学習に使われないことの確かめ方");
        if (LongPath(("title", "件名", contract.Title), ("number", "契約番号", contract.Number), ("location", "データの保存と処理の場所", contract.Location)) is { } tooLong) return tooLong;
        if (LongNote(contract) is { } longNote) return longNote;
        if (rules.Classes.All(c => c.Level != contract.MaximumLevel)) return Refuse.ContractClassUnknown();
        if (!Days.Contain(contract.From) || !Days.Contain(contract.Until)) return Refuse.DayOutOfRange();
        if (contract.Until < contract.From) return Refuse.PeriodReversed();
        return new Act("service.register-contract", new ServiceEvent.Contracted(contract, at)) { PostId = post };
    }

    /// <summary>What is still missing before use can be applied for, in words; empty for a plan without 個別契約 and where the rule set asks for nothing.</summary>
    public IEnumerable<string> MissingOfContract(RuleSet rules, DateOnly today)
    {
        if (Facts is not { Contract: Services.Contract.Individual, Exemption: null } || rules.Contract is not { } rule) yield break;
        if (rule.ReportNeeded && Consideration is null) yield return $"{rule.Addressee}への検討状況の報告";
        if (rule.ConsentNeeded && (Consent is null || Consent.On < Consideration?.On)) yield return $"{rule.Addressee}の了解";
        if (rule.FactsNeeded && Contract is null) yield return "契約の内容の登録";
        if (Contract is { } contract && contract.Until < today) yield return "契約の更新（登録された契約の期間が終わっています）";
    }

    private static Refusal? LongNote(ContractFacts contract) =>
        contract.Scope.Length > LongestNote ? Refuse.TooLong("scope", "契約の範囲", LongestNote)
        : contract.Erasure.Length > LongestNote ? Refuse.TooLong("erasure", "終了時のデータの扱い", LongestNote)
        : contract.TrainingEvidence.Length > LongestNote ? Refuse.TooLong("training-evidence", "学習に使われないことの確かめ方", LongestNote)
        : null;

    private static Refusal? LongPath(params IEnumerable<(string Field, string Title, string Text)> texts) =>
        texts.Where(t => t.Text.Length > LongestFact).Select(t => Refuse.TooLong(t.Field, t.Title, LongestFact)).FirstOrDefault();

    private Refusal? PathFault(Organization organization, Actor by, DateTimeOffset at, out Guid? post)
    {
        post = RegistrarPost(organization, by, JapanTime.DateAt(at))?.Id;
        return post is null ? Refuse.RoleNeeded(Registrars) : Facts.Contract is not Services.Contract.Individual ? Refuse.NoContractPath(Facts.Name) : null;
    }
}
