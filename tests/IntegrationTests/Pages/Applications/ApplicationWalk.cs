using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

/// <summary>The way through the form, as a clerk walks it.</summary>
internal static class ApplicationWalk
{
    /// <summary>The usual answers, in the order of the questions.</summary>
    public static IReadOnlyList<(string Question, Func<VisitedPage, (string, string)[]> Answer)> Usual { get; } =
    [
        ("どのサービスを使いたいですか", page => [("Form.Service", ValueOf(page, "練習用AI"))]),
        ("どの業務に使いますか", page => [("Form.Task", ValueOf(page, "公表する文書の下書き"))]),
        ("何のために、どのように使いますか", _ => [("Form.Purpose", "広報紙の記事を読みやすく言い換える。")]),
        ("誰が使いますか", page => [("Form.Users", ValueOf(page, "広報課の職員全員"))]),
        ("どの格付の情報まで入力しますか", page => [("Form.Level", ValueOf(page, "機密性1：公開してよい情報"))]),
        ("いつからいつまで使いますか", _ => []),
        ("約款を確かめましたか", page => [.. page.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Confirmed']").Select(i => ("Form.Confirmed", i.Value))]),
        ("リスクを許容できますか", page => [("Form.Risk", ValueOf(page, "はい、許容できます"))]),
    ];

    /// <summary>Begins a draft; the first question is open.</summary>
    public static async Task<VisitedPage> BeginAsync(Visitor visitor) => await visitor.PressAsync(await visitor.GetAsync("/applications/new"), "申請を書き始める");

    /// <summary>Answers all questions, those of the rule set's sheets too; the list of answers is open.</summary>
    public static async Task<VisitedPage> AnswerAllAsync(Visitor visitor)
    {
        var page = await BeginAsync(visitor);
        foreach (var (question, answer) in Usual)
        {
            page = await AnswerSheetsAsync(visitor, page);
            page.Title.ShouldBe(question);
            page = await visitor.PressAsync(page, "次へ進む", answer(page));
        }

        page.Title.ShouldBe("答えを確かめて提出する");
        return page;
    }

    /// <summary>Answers the sheets that stand before the next question of the program: the first option of a choice, a word for a text.</summary>
    public static async Task<VisitedPage> AnswerSheetsAsync(Visitor visitor, VisitedPage page)
    {
        for (var n = 0; n < 12 && page.Address.AbsolutePath.Contains("/edit/sheet-", StringComparison.Ordinal); n++)
        {
            var fields = page.Document.QuerySelectorAll("[name^='Form.More']").GroupBy(f => f.GetAttribute("name")!).Select(g => (g.Key, g.First() is IHtmlInputElement { Type: "radio" or "checkbox" } choice ? choice.Value : "担当者が確かめる"));
            page = await visitor.PressAsync(page, "次へ進む", [.. fields]);
        }

        return page;
    }

    /// <summary>Answers everything and submits.</summary>
    /// <returns>The id of the case.</returns>
    public static async Task<Guid> SubmitAsync(Visitor visitor)
    {
        var done = await visitor.PressAsync(await AnswerAllAsync(visitor), "この内容で提出する");
        done.Text.ShouldContain("を提出しました");
        return Guid.Parse(done.Address.Segments[^1]);
    }

    /// <summary>The value of the choice with a label.</summary>
    public static string ValueOf(VisitedPage page, string label)
    {
        var found = page.Document.QuerySelectorAll<IHtmlLabelElement>("label").Single(l => l.TextContent.Trim() == label);
        return ((IHtmlInputElement)page.Document.GetElementById(found.HtmlFor!)!).Value;
    }
}
