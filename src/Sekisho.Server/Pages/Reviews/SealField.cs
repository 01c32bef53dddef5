using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>A box of the 決裁欄 as it is typed: who sealed by which post, and when.</summary>
public sealed class SealField
{
    /// <summary>Post and person, as <c>post/person</c>; empty where nobody sealed.</summary>
    public string? Holder { get; set; }

    /// <summary>The day, <c>2026-12-01</c>.</summary>
    public string? On { get; set; }

    /// <summary>The value that names a post and a person.</summary>
    public static string ValueOf(Guid postId, Guid personId) => $"{postId}/{personId}";

    /// <summary>The seals of all boxes that are filled in, in order. SK1220 for a day that is none, SK1238 for a box that names nobody.</summary>
    public static Result<ImmutableArray<Seal>> Read(IEnumerable<SealField> boxes)
    {
        var seals = ImmutableArray.CreateBuilder<Seal>();
        foreach (var box in boxes.Where(b => !string.IsNullOrWhiteSpace(b.Holder)))
        {
            var parts = box.Holder!.Split('/');
            if (parts.Length != 2 || !Guid.TryParse(parts[0], out var post) || !Guid.TryParse(parts[1], out var person)) return Refuse.SealMissing();
            if (TypedDay.Read(box.On) is not { } on) return Refuse.DateMalformed("決裁の日") with { Field = "seals" };
            seals.Add(new Seal(post, person, on));
        }

        return seals.ToImmutable();
    }
}
