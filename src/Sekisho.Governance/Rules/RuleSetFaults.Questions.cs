namespace Sekisho.Governance.Rules;

/// <content>Sheets with their questions, and circumstances wherever they stand.</content>
internal static partial class RuleSetFaults
{
    private static IEnumerable<RuleFault> OfSheets(RuleSet rules)
    {
        foreach (var fault in Codes("sheets", rules.Sheets.Select(s => s.Code), "記入票")) yield return fault;
        var codes = new HashSet<string>();
        foreach (var (sheet, i) in rules.Sheets.Select((s, i) => (s, i)))
        {
            if (sheet.Questions.IsEmpty) yield return new($"sheets/{i}/questions", $"記入票「{sheet.Title}」に質問がありません。");
            foreach (var (question, j) in sheet.Questions.Select((q, j) => (q, j)))
            {
                var place = $"sheets/{i}/questions/{j}";
                if (!IsCode(question.Code)) yield return new($"{place}/code", $"質問の符号「{question.Code}」は、英数字とハイフンで60文字以内にしてください。");
                if (!codes.Add(question.Code)) yield return new($"{place}/code", $"質問の符号 {question.Code} が重なっています。");
                if (string.IsNullOrWhiteSpace(question.Text)) yield return new($"{place}/text", "質問の文がありません。");
                foreach (var fault in OfOptions(question)) yield return fault with { Place = $"{place}/{fault.Place}" };
            }
        }
    }

    private static IEnumerable<RuleFault> OfOptions(Question question)
    {
        var chosen = question.Kind is QuestionKind.Choice or QuestionKind.Choices;
        if (chosen && question.Options.Length < 2) yield return new("options", $"質問「{question.Text}」には、選択肢が二つ以上必要です。");
        if (!chosen && !question.Options.IsEmpty) yield return new("options", $"質問「{question.Text}」は選ぶ質問ではないので、選択肢を置けません。");
        if (chosen && question.Required && !question.Options.IsEmpty && question.Options.All(o => o.Barred is not null)) yield return new("options", $"質問「{question.Text}」は、どの答えも申請できないものになっています。");
        foreach (var fault in Codes("options", question.Options.Select(o => o.Code), "選択肢")) yield return fault;
        foreach (var (option, i) in question.Options.Select((o, i) => (o, i)))
        {
            if (string.IsNullOrWhiteSpace(option.Title)) yield return new($"options/{i}/title", "選択肢の文がありません。");
            if (option.Barred is { } reason && string.IsNullOrWhiteSpace(reason)) yield return new($"options/{i}/barred", "申請できない答えには、理由が必要です。");
        }
    }

    private static IEnumerable<RuleFault> OfCircumstances(RuleSet rules)
    {
        var questions = rules.Sheets.SelectMany(s => s.Questions).DistinctBy(q => q.Code).ToDictionary(q => q.Code);
        foreach (var (place, when, asked) in Whens(rules))
        {
            foreach (var unknown in when.Tasks.Where(t => rules.TaskOf(t) is null)) yield return new($"{place}/tasks", $"業務 {unknown} が業務の一覧にありません。");
            foreach (var unknown in when.ServiceKinds.Where(k => ServiceKinds.All.All(known => known.Code != k))) yield return new($"{place}/serviceKinds", $"サービスの種類 {unknown} はありません。");
            if (when.MinimumRisk > when.MaximumRisk) yield return new($"{place}/minimumRisk", "リスクの下限が上限より高くなっています。");
            foreach (var (code, values) in when.Answers)
            {
                if (!questions.TryGetValue(code, out var question)) yield return new($"{place}/answers", $"質問 {code} が記入票にありません。");
                else if (values.FirstOrDefault(v => !question.Options.IsEmpty && question.Options.All(o => o.Code != v)) is { } unknown) yield return new($"{place}/answers", $"質問 {code} に、選択肢 {unknown} はありません。");
                else if (asked is not null && !questions.Keys.TakeWhile(k => k != asked).Contains(code)) yield return new($"{place}/answers", $"質問 {asked} は、その前にある質問の答えによってだけ変えられます。");
            }
        }
    }

    /// <summary>Every circumstances of a rule set, with the question that they belong to where it is one's.</summary>
    private static IEnumerable<(string Place, Circumstances When, string? Asked)> Whens(RuleSet rules) =>
        ((IEnumerable<(string Place, Circumstances? When, string? Asked)>)
        [
            .. rules.Routes.Select((r, i) => ($"routes/{i}/when", r.When, (string?)null)),
            .. rules.Sheets.Select((s, i) => ($"sheets/{i}/when", s.When, (string?)null)),
            .. rules.Sheets.SelectMany((s, i) => s.Questions.Select((q, j) => ($"sheets/{i}/questions/{j}/when", q.When, (string?)q.Code))),
            .. rules.Conditions.Select((c, i) => ($"conditions/{i}/when", c.When, (string?)null)),
            .. rules.Reports.Select((r, i) => ($"reports/{i}/when", r.When, (string?)null)),
            ("deputies/barred", rules.Deputies.Barred, null),
        ]).Where(w => w.When is not null).Select(w => (w.Place, w.When!, w.Asked));
}
