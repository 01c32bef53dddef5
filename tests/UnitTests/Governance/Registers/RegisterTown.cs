using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

/// <summary>A register kept elsewhere, and what it is read against: the town with two people of one family name in the office.</summary>
internal static class RegisterTown
{
    public static readonly Guid Taro = Town.New(50);
    public static readonly Guid Hanako = Town.New(51);
    public static readonly Guid Suzuki = Town.New(52);

    public static readonly Organization Organization = Build();

    public static readonly RegisterPapers Papers = new(Organization, Town.Rules, [Town.Chat, Town.Local], Town.Today);

    public static readonly RegisterLine Headings = new(1, ["No.", "担当課", "サービス", "利用の目的", "利用者", "格付", "終わりの日", "文書番号", "備考"]);

    public static readonly RegisterLayout Layout = new(
        0,
        1,
        1,
        [RegisterField.None, RegisterField.Division, RegisterField.Service, RegisterField.Purpose, RegisterField.Users, RegisterField.Level, RegisterField.Until, RegisterField.Number, RegisterField.Remarks],
        "ideas");

    /// <summary>A row that leaves nothing to ask.</summary>
    public static RegisterLine Line(int number, string service = "一般向けAI", string division = "総務課", string purpose = "催しの案", string users = "総務課職員全員", string level = "機密性1", string until = "令和9年3月31日", string mark = "総第1号") =>
        new(number, [$"{number}", division, service, purpose, users, level, until, mark, ""]);

    public static ImmutableArray<RegisterRow> Read(params IEnumerable<RegisterLine> lines) => RegisterReader.Read([Headings, .. lines], Layout, ImmutableDictionary<string, Guid>.Empty, Papers);

    /// <summary>An import whose columns are known.</summary>
    public static RegisterImport Begun(Guid? id = null)
    {
        var import = Town.After<RegisterImport>(null, RegisterImport.Begin(id ?? Town.New(90), "台帳.xlsx", new string('a', 64), Organization, Town.By(Town.Administrator), Town.At));
        return Town.After(import, import.Arrange(Layout, "台帳", Organization, Town.By(Town.Administrator), Town.At));
    }

    /// <summary>The permits that an import enters beside those that are there, and the import afterwards.</summary>
    public static async Task<(RegisterImport Import, ImmutableArray<Permit> Permits)> EnterAsync(RegisterImport import, IReadOnlyList<RegisterRow> rows, RegisterPapers papers, params ImmutableArray<Permit> there)
    {
        var entered = await import.EnterAsync(rows, papers, there, new RegisterDesk(there), Town.By(Town.Administrator));
        return entered.Refused ? (import, []) : (Town.After(import, entered), [.. entered.Value.Founds.Select(f => Permit.Fold(null, f.First))]);
    }

    private static Organization Build()
    {
        var town = Town.Organization;
        foreach (var (id, name, post) in ((Guid, string, Guid)[])[(Taro, "山田 太郎", Town.ClerkPost), (Hanako, "山田 花子", Town.WelfarePost), (Suzuki, "鈴木 一郎", Town.ClerkPost)])
        {
            town = Town.After(town, town.RegisterPerson(new Person(id, name, "カナ", $"s{id.ToString()[^2..]}@example.jp"), post, new DateOnly(2020, 4, 1)));
        }

        return town;
    }
}
