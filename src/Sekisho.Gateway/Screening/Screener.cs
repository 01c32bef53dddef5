using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Sekisho.Gateway.Protocols;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Usage;
using Sekisho.Inspection;

namespace Sekisho.Gateway.Screening;

/// <summary>Screens every text of a prompt: findings, then the information class that the body's rule set gives them.</summary>
internal sealed partial class Screener(ILogger<Screener> log)
{
    /// <summary>An inspector knows a body's marks and public contacts; a new register brings a new one.</summary>
    private readonly ConditionalWeakTable<BodyRegister, Inspector> inspectors = [];

    public Screened Screen(BodyRegister register, ChatPrompt prompt)
    {
        try
        {
            var findings = inspectors.GetValue(register, Prepare).Inspect(prompt.Text.Text, prompt.Text.Beginnings);
            var lowest = register.Rules.Classes[0].Level;
            var level = findings.Select(f => LevelOf(register.Rules, f)).Append(lowest).Max();
            var cause = level == lowest ? [] : findings.Where(f => LevelOf(register.Rules, f) == level).CountBy(f => f.Type);
            return new Screened(level, string.Join("、", cause.Select(c => $"{c.Key.Title()} {c.Value}件")), [.. findings.GroupBy(f => (f.Type, f.Confidence)).OrderBy(g => g.Key).Select(g => new FindingCount(g.Key.Type.ToString(), g.Key.Confidence.ToString(), g.Count()))]);
        }
        catch (Exception fault)
        {
            // Whatever throws here must block here. The exception's message may hold text of the prompt: only its type is logged.
            Failed(log, fault.GetType().Name);
            return new Screened(register.Rules.HighestLevel, "", [], Refuse.ScreeningFailed());
        }
    }

    private static Inspector Prepare(BodyRegister register)
    {
        var contacts = register.Organization.PublicContacts;
        return new Inspector(register.Rules.Marks.Select(m => new ClassificationWord(m.Mark, m.Level)), new PublicContacts(contacts.Phones, contacts.Mails, contacts.Domains));
    }

    /// <summary>A finding that no rule names means nothing more than the lowest class, except a mark: that speaks for itself when it is confirmed.</summary>
    private static int LevelOf(RuleSet rules, Finding finding)
    {
        var rule = rules.Findings.FirstOrDefault(r => r.Type == finding.Type.ToString() && r.Confidence == finding.Confidence.ToString());
        if (finding.Type is not FindingType.ClassificationMark) return rule?.Level ?? rules.Classes[0].Level;
        if (finding.Confidence is not Confidence.Confirmed) return rule?.Level ?? rules.Classes[0].Level;
        return rules.Marks.Where(m => m.Mark == finding.Mark).Select(m => m.Level).DefaultIfEmpty(rules.HighestLevel).Max();
    }

    [LoggerMessage(2101, LogLevel.Error, "The inspection failed with {Fault}; the prompt was stopped.")]
    private static partial void Failed(ILogger log, string fault);
}
