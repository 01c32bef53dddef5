using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.IntegrationTests.Pages.Applications;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>What people of a body do with its pages: apply, judge, decide.</summary>
internal static class ScenarioWalk
{
    /// <summary>Begins a draft for oneself; the first question is open.</summary>
    public static async Task<VisitedPage> BeginAsync(this ScenarioBody body, string applicant)
    {
        var visitor = await body.AsAsync(applicant);
        return await visitor.PressAsync(await visitor.GetAsync("/applications/new"), "申請を書き始める");
    }

    /// <summary>Answers question after question, whatever the rule set asks, until the answers are shown; stops at the first that is refused.</summary>
    public static async Task<VisitedPage> AnswerAsync(this ScenarioBody body, string applicant, Wish wish) => await body.AnswerAsync(applicant, await body.BeginAsync(applicant), wish);

    /// <summary>The same from a page on, of a case of any kind.</summary>
    public static async Task<VisitedPage> AnswerAsync(this ScenarioBody body, string applicant, VisitedPage page, Wish wish)
    {
        var visitor = await body.AsAsync(applicant);
        for (var n = 0; n < 30 && !page.Address.AbsolutePath.EndsWith("/check", StringComparison.Ordinal) && page.Faults.Count == 0; n++)
        {
            page = await visitor.PressAsync(page, "次へ進む", [.. AnswersTo(page, wish)]);
        }

        return page;
    }

    /// <summary>Applies: answers, and submits what is shown.</summary>
    /// <returns>The id of the case.</returns>
    public static async Task<Guid> ApplyAsync(this ScenarioBody body, string applicant, Wish wish)
    {
        var check = await body.AnswerAsync(applicant, wish);
        check.Faults.ShouldBeEmpty();
        check.Title.ShouldBe("答えを確かめて提出する");
        return await body.SubmitAsync(applicant, check);
    }

    /// <summary>Submits what is shown.</summary>
    public static async Task<Guid> SubmitAsync(this ScenarioBody body, string applicant, VisitedPage check)
    {
        var done = await (await body.AsAsync(applicant)).PressAsync(check, "この内容で提出する");
        done.Faults.ShouldBeEmpty();
        done.Text.ShouldContain("を提出しました");
        return Guid.Parse(done.Address.Segments[^1]);
    }

    /// <summary>Somebody chooses something in the step that waits for them, looks at it once more and does it.</summary>
    public static async Task<VisitedPage> JudgeAsync(this ScenarioBody body, string name, Guid id, string choice, string reason = "", params (string Name, string Value)[] more)
    {
        var visitor = await body.AsAsync(name);
        var form = await visitor.GetAsync($"/reviews/{id}");
        form.Address.AbsolutePath.ShouldBe($"/reviews/{id}", $"It does not wait for {name}.");
        var confirm = await visitor.PressAsync(form, "内容を確かめる", [("Form.Verdict", ValueOf(form, choice)), ("Form.Reason", reason), .. more]);
        confirm.Faults.ShouldBeEmpty();
        var done = await visitor.PressAsync(confirm, choice);
        done.Faults.ShouldBeEmpty();
        return done;
    }

    /// <summary>The text of a page, as somebody sees it.</summary>
    public static async Task<string> ReadAsync(this ScenarioBody body, string name, string path) => (await (await body.AsAsync(name)).GetAsync(path)).Text;

    /// <summary>The value of the choice with a label.</summary>
    public static string ValueOf(VisitedPage page, string label) => ApplicationWalk.ValueOf(page, label);

    private static IEnumerable<(string, string)> AnswersTo(VisitedPage page, Wish wish)
    {
        var question = page.Address.Segments[^1];
        return question switch
        {
            "service" => [("Form.Service", ValueOf(page, wish.Service))],
            "task" => [("Form.Task", ValueOf(page, wish.Task))],
            "purpose" => [("Form.Purpose", wish.Purpose)],
            "users" => [("Form.Users", wish.Users)],
            "level" => [("Form.Level", wish.Level.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            "confirmations" => page.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Confirmed']").Select(i => ("Form.Confirmed", i.Value)),
            "risk" => [("Form.Risk", "yes")],
            "reason" => [("Form.Reason", wish.Reason)],
            "change" => wish.Changes.Select(what => ("Form.Changes", what)),
            _ => wish.More.Where(m => page.Document.QuerySelector($"[name='Form.More[{m.Key}]']") is not null)
                .SelectMany(m => (page.Document.QuerySelector($"input[name='Form.More[{m.Key}]'][type='checkbox']") is null ? [m.Value] : m.Value.Split(',')).Select(v => ($"Form.More[{m.Key}]", v))),
        };
    }
}
