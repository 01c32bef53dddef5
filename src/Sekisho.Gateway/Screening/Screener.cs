using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Sekisho.Gateway.Protocols;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Screening;
using Sekisho.Governance.Usage;
using Sekisho.Inspection;
using Sekisho.Inspection.Names;

namespace Sekisho.Gateway.Screening;

/// <summary>Screens every text of a prompt: findings, then the information class that the body's rule set gives them.</summary>
internal sealed partial class Screener(NameKnowledge knowledge, ILogger<Screener> log)
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

    private Inspector Prepare(BodyRegister register) => BodyInspector.Of(register.Rules, register.Organization, knowledge);

    private static int LevelOf(RuleSet rules, Finding finding) => ScreeningPolicy.LevelOf(rules, BodyInspector.ItemOf(finding));

    [LoggerMessage(2101, LogLevel.Error, "The inspection failed with {Fault}; the prompt was stopped.")]
    private static partial void Failed(ILogger log, string fault);
}
