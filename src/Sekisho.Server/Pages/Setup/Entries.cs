using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Enrolments;
using Sekisho.Server.Pages.SignIn;

namespace Sekisho.Server.Pages.Setup;

/// <summary>The fields of the first set-up as they were typed.</summary>
internal sealed class Entries
{
    private const int Longest = 100;

    public string? Body { get; set; }

    public BodyKind? Kind { get; set; }

    public string? Code { get; set; }

    public string? Division { get; set; }

    public string? Post { get; set; }

    public bool IsHead { get; set; }

    public string? Name { get; set; }

    public string? Kana { get; set; }

    public string? Mail { get; set; }

    /// <summary>Everything that is missing or wrong, in the order of the page.</summary>
    public IEnumerable<Refusal> Judge()
    {
        foreach (var (field, title, value) in new[] { ("body", "団体の名前", Body), ("division", "部署の名前", Division), ("post", "職名", Post), ("name", "氏名", Name), ("mail", "メールアドレス", Mail) })
        {
            if (string.IsNullOrWhiteSpace(value)) yield return Refuse.FieldMissing(field, title);
            else if (value.Length > Longest) yield return Refuse.TooLong(field, title, Longest);
            if (field == "body" && Kind is null) yield return Refuse.FieldMissing("kind", "団体の種類");
            if (field == "body" && CodeDigits is { } code && !BodyCode.IsValid(code)) yield return Refuse.BodyCodeWrong();
        }

        if (Kana?.Length > Longest) yield return Refuse.TooLong("kana", "ふりがな", Longest);
    }

    /// <summary>The entries under a body's id; they have been judged.</summary>
    public FirstEntries For(Guid bodyId) => new(
        bodyId, Body!.Trim(), Kind!.Value, CodeDigits, Division!.Trim(), Post!.Trim(), IsHead, Name!.Trim(), (Kana ?? "").Trim(), Mail!.Trim());

    private string? CodeDigits => TypedCode.Digits(Code) is { Length: > 0 } digits ? digits : null;
}
