using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Registers;

/// <summary>Reads the rows of a register as a person would, and says where a person has to look. Pure: the same file, layout and papers give the same rows.</summary>
public static class RegisterReader
{
    private static readonly string[] Sums = ["計", "合計", "小計", "総計"];

    private static readonly string[] EndsOfYear = ["年度末", "年度末まで", "今年度末", "今年度末まで", "当年度末", "当該年度末"];

    /// <summary>The rows, without notes, sums and empty lines.</summary>
    public static ImmutableArray<RegisterRow> Read(IReadOnlyList<RegisterLine> lines, RegisterLayout layout, IReadOnlyDictionary<string, Guid> meanings, RegisterPapers papers)
    {
        var headings = RegisterHeadings.Of(lines, layout.FirstHeader, layout.LastHeader);
        var rows = ImmutableArray.CreateBuilder<RegisterRow>();
        var seen = new Dictionary<Guid, int>();
        RegisterLine? above = null;
        foreach (var read in lines.Where(l => l.Number > layout.LastHeader))
        {
            var line = AsAbove(read, above);
            if (!IsRow(line, layout)) continue;
            above = line;
            var row = RowOf(line, headings, layout, meanings, papers);
            if (seen.TryGetValue(row.PermitId, out var before)) row = row with { Questions = row.Questions.Add(new(RegisterField.Service, $"{before}行目と同じサービス・課・目的・番号です。どちらかを「取り込まない」にしてください。", true)) };
            seen.TryAdd(row.PermitId, line.Number);
            rows.Add(row);
        }

        return rows.ToImmutable();
    }

    /// <summary>Services of a catalogue that a text may mean, the likeliest first.</summary>
    public static IEnumerable<CatalogEntry> Candidates(string text, IEnumerable<CatalogEntry> catalog)
    {
        var folded = RegisterText.Fold(text);
        return folded.Length < 2 ? [] : catalog.Select(e => (e, Fit: FitOf(folded, e))).Where(x => x.Fit > 0).OrderByDescending(x => x.Fit).ThenBy(x => x.e.Name, StringComparer.Ordinal).Select(x => x.e);
    }

    /// <summary>The line with 〃 and 同上 replaced by what stands in the row above.</summary>
    private static RegisterLine AsAbove(RegisterLine line, RegisterLine? above) =>
        above is null || !line.Cells.Any(RegisterText.IsDitto) ? line : line with { Cells = [.. line.Cells.Select((t, c) => RegisterText.IsDitto(t) ? above.Cell(c) : t)] };

    /// <summary>A row names a service, or at least fills columns of different meaning; a note that runs across, or a sum, is none.</summary>
    private static bool IsRow(RegisterLine line, RegisterLayout layout)
    {
        var filled = Enumerable.Range(0, line.Cells.Length).Select(line.Cell).Where(t => t.Length > 0).ToList();
        if (filled.Distinct(StringComparer.Ordinal).Count() < 2 || filled.Exists(t => Sums.Contains(RegisterText.Fold(t)))) return false;
        return layout.ColumnsOf(RegisterField.Service).Any(c => line.Cell(c).Length > 0) || layout.ColumnsOf(RegisterField.Purpose).Any(c => line.Cell(c).Length > 0);
    }

    private static RegisterRow RowOf(RegisterLine line, ImmutableArray<string> headings, RegisterLayout layout, IReadOnlyDictionary<string, Guid> meanings, RegisterPapers papers)
    {
        var questions = ImmutableArray.CreateBuilder<RegisterQuestion>();
        string Text(RegisterField field) => string.Join("、", layout.ColumnsOf(field).Select(line.Cell).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
        var (organization, rules, today) = (papers.Organization, papers.Rules, papers.Today);

        var service = ServiceOf(Text(RegisterField.Service), papers.Services, meanings, questions);
        var found = RegisterUsers.DivisionOf(Text(RegisterField.Division), organization, today);
        var division = found?.Id;
        if (found is { Exactly: false }) questions.Add(new(RegisterField.Division, $"担当課「{Text(RegisterField.Division)}」を、{organization.Divisions[found.Value.Id].Name}のこととしました。", false));
        if (division is null) questions.Add(new(RegisterField.Division, Text(RegisterField.Division) is { Length: > 0 } named ? $"担当課「{named}」が部署の登録にありません。選んでください。" : "担当課が書かれていません。選んでください。", true));
        var users = UsersOf(Text(RegisterField.Users), division, papers, questions);
        var manager = ManagerOf(Text(RegisterField.Manager), division, papers, questions);
        var task = TaskOf(Text(RegisterField.Task), layout, papers, questions);
        var purpose = Text(RegisterField.Purpose);
        if (purpose.Length == 0) questions.Add(new(RegisterField.Purpose, "利用の目的が書かれていません。書いてください。", true));
        var level = LevelOf(Text(RegisterField.Level), papers, questions);
        var (period, ended) = (Text(RegisterField.Period), Text(RegisterField.Until));
        var (from, until) = (RegisterDay.First(Text(RegisterField.From)) ?? RegisterDay.First(period), UntilOf(ended.Length > 0 ? ended : period, layout, today, questions));
        if (from is null) questions.Add(new(RegisterField.From, "始まりの日が読み取れないため、今日からとしました。", false));
        var decided = RegisterDay.First(Text(RegisterField.DecidedOn));
        if (decided is null && Text(RegisterField.DecidedOn) is { Length: > 0 } unread) questions.Add(new(RegisterField.DecidedOn, $"決裁日「{unread}」が読み取れないため、空のままとします。", false));
        if (line.IsStruck) questions.Add(new(RegisterField.None, "取り消し線が引かれています。今も使っているときだけ取り込んでください。", true));
        var entry = new RegisterEntry
        {
            ServiceId = service,
            TaskCode = task,
            Purpose = purpose,
            DivisionId = division,
            Users = users,
            ManagerPostId = manager,
            From = from ?? today,
            Until = until,
            Level = level,
            Conditions = [.. layout.ColumnsOf(RegisterField.Conditions).Select(line.Cell).Where(t => t.Length > 0 && RegisterText.Fold(t) is not ("なし" or "無" or "無し" or "特になし"))],
            Number = Text(RegisterField.Number),
            DecidedOn = decided,
            Remarks = Text(RegisterField.Remarks),
        };
        var texts = headings.Select((h, c) => (h, line.Cell(c))).Where(t => t.Item2.Length > 0).ToImmutableArray();
        string[] key = [papers.Organization.BodyId.ToString("N"), .. new[] { RegisterField.Service, RegisterField.Division, RegisterField.Purpose }.Select(f => RegisterText.Fold(Text(f))), RegisterText.Plain(Text(RegisterField.Number))];
        var digest = Enum.GetValues<RegisterField>().Where(f => f is not RegisterField.None).Select(f => $"{f}={RegisterText.Plain(Text(f))}");
        return new RegisterRow(line.Number, texts, new Guid(Hash(key).AsSpan(0, 16)), Convert.ToHexStringLower(Hash([.. digest])), entry, questions.ToImmutable(), line.IsStruck) { ServiceText = Text(RegisterField.Service) };
    }

    private static byte[] Hash(string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>Services of the body's register that a name may mean, the likeliest first.</summary>
    public static IEnumerable<Service> Likely(string text, IEnumerable<Service> services)
    {
        var folded = RegisterText.Fold(text);
        return folded.Length < 2 ? [] : services.Where(s => s.State is not ServiceState.Retired && FitOf(folded, s.Facts) > 0).OrderByDescending(s => FitOf(folded, s.Facts)).ThenBy(s => s.Facts.Name, StringComparer.Ordinal);
    }

    private static Guid? ServiceOf(string text, ImmutableArray<Service> services, IReadOnlyDictionary<string, Guid> meanings, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        var folded = RegisterText.Fold(text);
        if (services.Where(s => RegisterText.Fold(s.Facts.Name) == folded).ToList() is [var only]) return only.Id;
        if (meanings.TryGetValue(folded, out var meant) && services.Any(s => s.Id == meant)) return meant;
        var near = Likely(text, services).ToList();
        questions.Add(new(RegisterField.Service, text.Length == 0 ? "サービスの名前が書かれていません。選んでください。" : near.Count == 0 ? $"「{text}」はサービスの登録簿にありません。登録してください。" : $"「{text}」が登録簿のどのサービスのことか、選んでください。", true));
        return null;
    }

    private static int FitOf(string folded, CatalogEntry facts)
    {
        var name = RegisterText.Fold(facts.Name);
        return name == folded ? 4
            : name.StartsWith(folded, StringComparison.Ordinal) || folded.StartsWith(name, StringComparison.Ordinal) ? 3
            : facts.Domains.Any(d => folded.Contains(d, StringComparison.OrdinalIgnoreCase)) ? 2
            : name.Contains(folded, StringComparison.Ordinal) || folded.Contains(name, StringComparison.Ordinal) ? 1 : 0;
    }

    private static UserScope UsersOf(string text, Guid? division, RegisterPapers papers, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        var (scope, left) = RegisterUsers.Read(text, division, papers.Organization, papers.Today);
        if (text.Length == 0) questions.Add(new(RegisterField.Users, "利用者が書かれていません。選んでください。", true));
        else if (left.Length > 0) questions.Add(new(RegisterField.Users, $"利用者のうち「{left}」がだれか分かりません。選んでください。", true));
        return scope;
    }

    private static Guid? ManagerOf(string text, Guid? division, RegisterPapers papers, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        if (RegisterUsers.PostOf(text, division, papers.Organization, papers.Today) is { } post) return post;
        if (division is not { } id || papers.Organization.HeadOf(id, papers.Today) is not { } head || !papers.Organization.HoldersOf(head.Id, papers.Today).Any())
        {
            questions.Add(new(RegisterField.Manager, "外部サービス管理者の職を選んでください。", true));
            return null;
        }

        questions.Add(new(RegisterField.Manager, text.Length == 0 ? $"管理者が書かれていないため、{head.Title}としました。" : $"管理者「{text}」の職が分からないため、{head.Title}としました。", false));
        return head.Id;
    }

    private static string? TaskOf(string text, RegisterLayout layout, RegisterPapers papers, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        var folded = RegisterText.Fold(text);
        if (folded.Length > 1 && papers.Rules.Tasks.Where(t => RegisterText.Fold(t.Title) == folded).ToList() is [var task]) return task.Code;
        if (layout.DefaultTask is { } all)
        {
            questions.Add(new(RegisterField.Task, $"業務の種類は、まとめて「{papers.Rules.TaskOf(all)?.Title}」としました。", false));
            return all;
        }

        questions.Add(new(RegisterField.Task, "業務の種類を選んでください。", true));
        return null;
    }

    private static int? LevelOf(string text, RegisterPapers papers, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        var folded = RegisterText.Fold(text);
        var named = papers.Rules.Classes.Where(c => folded.Contains(RegisterText.Fold(c.Code), StringComparison.Ordinal)).ToList();
        if (named.Count > 0) return named.Max(c => c.Level);
        var lowest = papers.Rules.Classes[0];
        questions.Add(new(RegisterField.Level, text.Length == 0 ? $"格付が書かれていないため、最も低い{lowest.Code}としました。" : $"「{text}」の格付が分からないため、最も低い{lowest.Code}としました。", false));
        return lowest.Level;
    }

    private static DateOnly? UntilOf(string text, RegisterLayout layout, DateOnly today, ImmutableArray<RegisterQuestion>.Builder questions)
    {
        if (RegisterDay.Last(text) is { } day)
        {
            if (day < today) questions.Add(new(RegisterField.Until, $"{JapaneseEra.Format(day)}に終わっています。今も使っているときだけ、新しい終わりの日を入れてください。", true));
            return day;
        }

        var end = new DateOnly(JapaneseEra.FiscalYear(today) + 1, 3, 31);
        if (EndsOfYear.Contains(RegisterText.Fold(text)))
        {
            questions.Add(new(RegisterField.Until, $"「{text}」を、今年度の末（{JapaneseEra.Format(end)}）としました。", false));
            return end;
        }

        var said = text.Length == 0 ? "終わりの日が書かれていない" : $"終わりの日「{text}」が読み取れない";
        questions.Add(layout.EndOfYear ? new(RegisterField.Until, $"{said}ため、今年度の末（{JapaneseEra.Format(end)}）としました。", false) : new(RegisterField.Until, $"{said}ため、入れてください。", true));
        return layout.EndOfYear ? end : null;
    }
}
