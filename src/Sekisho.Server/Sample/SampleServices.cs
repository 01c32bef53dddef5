using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;

namespace Sekisho.Server.Sample;

/// <summary>
/// What the sample city does with its services, by the commands that people give: terms kept, contracts registered, check lists answered, examinations
/// concluded; later new terms, a suspension, an end. Afterwards there is a service in every state.
/// </summary>
internal sealed class SampleServices(History history, SampleServicesData data, DateTimeOffset founded, DateTimeOffset now)
{
    private static readonly WorkingDays Days = WorkingDays.ByLaw;

    /// <summary>Puts all of it on the city's agenda, examinations in their order.</summary>
    public void Plan(Action<DateTimeOffset, Func<DateTimeOffset, Task>> agenda)
    {
        foreach (var (order, service) in data.Services.Index())
        {
            // Nothing of it lies in the future of a city that is younger than its plan.
            agenda(At(founded.AddDays(service.Day), 9, order), at => PrepareAsync(service, at));
            agenda(At(founded.AddDays(service.Day + 2), 13, order), at => AnswerAsync(service, at));
            agenda(At(founded.AddDays(service.Day + 4), 15, order), at => ConcludeAsync(service, at));
            if (service.Later is { } later) agenda(At(now.AddDays(-later.DaysAgo), 10, order), at => TurnAsync(service, later, at));
        }
    }

    /// <summary>Some minutes after an hour of a working day.</summary>
    private static DateTimeOffset At(DateTimeOffset near, int hour, int minutes) => JapanTime.StartOf(Days.After(JapanTime.DateAt(near), 0)).AddHours(hour).AddMinutes(minutes);

    private async Task PrepareAsync(SampleService plan, DateTimeOffset at)
    {
        var service = Of(plan);
        if (service.Facts.Contract is Contract.TermsOnly && plan.Outcome is not ServiceState.Prohibited) await KeepAsync(plan, data.FirstText, at);
        if (plan.Contract is not { } title) return;
        var rules = history.RulesAt(at);
        var year = JapaneseEra.FiscalYear(JapanTime.DateAt(at));
        var facts = new ContractFacts(
            title, $"見本契{year % 100}-{data.Services.IndexOf(plan) + 1:000}", "全庁の職員が、許可を受けた業務で使う。", rules.Classes.OrderBy(c => c.Level).ElementAt(1).Level, true,
            "契約書 第5条（目的外の利用の禁止）", "日本国内", "契約の終わりに消去し、証明書を受け取る。", new DateOnly(year, 4, 1), new DateOnly(year + 5, 3, 31));
        await ChangeAsync(plan, Role.Examiner, at, (s, organization, by) => s.RegisterContract(facts, rules, organization, by, at));
    }

    private Task AnswerAsync(SampleService plan, DateTimeOffset at)
    {
        if (plan.Outcome is ServiceState.Prohibited) return Task.CompletedTask;
        var rules = history.RulesAt(at);
        var answers = Of(plan).Items(rules).Select((item, i) => AnswerTo(plan, item, i, at)).ToList();
        return ChangeAsync(plan, Role.Examiner, at, (s, organization, by) => s.Examine(answers, rules, organization, by, at));
    }

    private ReviewAnswer AnswerTo(SampleService plan, ReviewItem item, int index, DateTimeOffset at)
    {
        var mitigated = plan.Mitigated?.Contains(item.Item.Code) == true;
        var clause = $"{(plan.Contract is null ? "" : "契約書 ")}第{(index % (data.Terms.Length - 1)) + 1}条";
        return new ReviewAnswer(
            item.Code, mitigated ? ReviewVerdict.Conditional : ReviewVerdict.Acceptable, clause, $"「{item.Item.Title}」について、{clause}の定めを読み、提供元の案内と合わせて確かめました。",
            mitigated ? plan.Conditions?.FirstOrDefault() ?? "使うときの注意を、利用者に知らせます。" : "", 0, default, default, at);
    }

    private Task ConcludeAsync(SampleService plan, DateTimeOffset at)
    {
        var rules = history.RulesAt(at);
        var designation = plan.Divisions is null && plan.Tasks is null ? null : new Designation([.. (plan.Divisions ?? []).Select(key => SampleOrganization.Id("division/" + key))], plan.Tasks ?? []);
        return ChangeAsync(plan, Role.Chief, at, (s, organization, by) => s.Conclude(plan.Outcome, plan.Summary, plan.Conditions ?? [], designation, rules, organization, by, at));
    }

    private Task TurnAsync(SampleService plan, SampleTurn turn, DateTimeOffset at) => turn.Kind switch
    {
        SampleTurnKind.Terms => KeepAsync(plan, data.NewerText, at),
        SampleTurnKind.Demand => ChangeAsync(plan, Role.Decider, at, (s, organization, by) => s.DemandReview(turn.Reason, organization, by, at)),
        SampleTurnKind.Suspend => ChangeAsync(plan, Role.Chief, at, (s, organization, by) => s.Change(ServiceState.Suspended, turn.Reason, organization, by, JapanTime.DateAt(at))),
        SampleTurnKind.Retire => ChangeAsync(plan, Role.Chief, at, (s, organization, by) => s.Conclude(ServiceState.Retired, turn.Reason, [], null, history.RulesAt(at), organization, by, at)),
        _ => throw new ArgumentOutOfRangeException(nameof(turn)),
    };

    private Task KeepAsync(SampleService plan, string text, DateTimeOffset at)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var terms = new TermsVersion(0, $"{Of(plan).Facts.TermsTitle}（見本）", JapanTime.DateAt(at), "ja", TermsSource.Entered, null, "text/plain", bytes.Length, hash, hash, TermsText.Split(text).Length, at, null);
        return ChangeAsync(plan, Role.Examiner, at, (s, organization, by) => s.KeepTerms(terms, answer => answer.Clause == data.ChangedClause, [.. history.All<Permit>().Where(p => p.ServiceId == s.Id)], organization, by, at));
    }

    private Service Of(SampleService plan) => history.All<Service>().Single(s => s.Facts.Id == plan.Id);

    private async Task ChangeAsync(SampleService plan, Role role, DateTimeOffset at, Func<Service, Organization, Actor, Result<Act>> command)
    {
        var today = JapanTime.DateAt(at);
        var by = new Actor(history.Organization.PostsWith(role, today).SelectMany(post => history.Organization.HoldersOf(post.Id, today)).First().Id);
        var changed = await history.ChangeAsync<Service>(Of(plan).Id, by, at, (service, _) => Task.FromResult(command(service!, history.Organization, by)));
        if (changed.Refused) throw new InvalidOperationException($"{plan.Id}: {changed.Refusal.Code} {changed.Refusal.Sentence}");
    }
}
