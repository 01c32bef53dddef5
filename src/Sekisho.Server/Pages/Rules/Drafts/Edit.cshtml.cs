using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Rules.Editing;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>One page of the editor: a list whose rows are moved and removed, or the fields of one thing.</summary>
public sealed class EditModel(Visit visit, RuleDraftQueries drafts, IChanges changes) : DraftPage(visit, drafts, changes)
{
    private Spot spot = null!;

    /// <summary>What the page is about: its place in the rules.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The form of the list or the thing.</summary>
    public Form Form => spot.Form;

    /// <summary>The rows of the list; none on the page of a thing.</summary>
    public IReadOnlyList<JsonObject> Rows => [.. (spot.List ?? []).OfType<JsonObject>()];

    /// <summary>Whether the page shows a list.</summary>
    public bool ShowsList => spot.List is not null;

    /// <summary>Whether the thing is still to be added.</summary>
    public bool IsNew => spot.IsNew;

    /// <summary>The things above, from the topic down: place and title.</summary>
    public ImmutableArray<(string Place, string Title)> Above => spot.Above;

    /// <summary>What is wrong within this place.</summary>
    public IEnumerable<RuleFault> Within => RuleFaults.Where(f => f.Place == Place || f.Place.StartsWith(Place + "/", StringComparison.Ordinal));

    /// <summary>What a field shows: what was typed, else what the rules say.</summary>
    public IReadOnlyList<string> Shown(Field field) =>
        Request.HasFormContentType && Request.Form.ContainsKey("Token") ? [.. Request.Form[field.Name].Select(v => v ?? "")] : FieldValue.Read(field, spot.Thing ?? []);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string place, CancellationToken cancellation) => await OpenAsync(id, place, cancellation) ? Page() : NotFound();

    /// <summary>Stores the fields of the thing.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string place, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, place, cancellation) || spot.Thing is not { } thing) return NotFound();
        var missing = Form.Fields.Where(f => !FieldValue.Write(f, thing, [.. Request.Form[f.Name].Select(v => v ?? "")])).Select(f => Refuse.FieldMissing(f.Id, f.Title)).ToList();
        if (missing.Count > 0) return Refused(missing);
        Prune(thing);
        if (IsNew) spot.Into!.Add(thing);

        var (rules, faults) = RuleSetReader.Judge(spot.Root.ToJsonString());
        var mine = faults.SelectMany(f => (FieldOf(f.Place) ?? FieldOfNeighbour(f)) is { } field ? [Refuse.RuleWrong(field.Id, f.Sentence)] : rules is null && f.Place.StartsWith(spot.Prefix, StringComparison.Ordinal) ? [Refuse.RuleFormatWrong(f.Place, f.Sentence)] : Enumerable.Empty<Refusal>()).ToList();
        if (mine.Count > 0) return Refused(mine);
        return await StoreAsync("保存しました。", Form.Lists.IsEmpty ? spot.Back : $"{spot.Prefix.TrimEnd('/')}", cancellation);
    }

    /// <summary>Moves a row of the list up or down.</summary>
    public Task<IActionResult> OnPostMoveAsync(Guid id, string place, int row, int by, CancellationToken cancellation) => ChangeRowsAsync(id, place, row, "順番を変えました。", (list, node) =>
    {
        list.RemoveAt(row);
        list.Insert(Math.Clamp(row + by, 0, list.Count), node);
    }, cancellation);

    /// <summary>Removes a row of the list.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, string place, int row, CancellationToken cancellation) => ChangeRowsAsync(id, place, row, "削除しました。", (list, _) => list.RemoveAt(row), cancellation);

    private async Task<IActionResult> ChangeRowsAsync(Guid id, string place, int row, string notice, Action<JsonArray, JsonNode?> change, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, place, cancellation) || spot.List is not { } list || row < 0 || row >= list.Count) return NotFound();
        change(list, list[row]);
        return await StoreAsync(notice, Place, cancellation);
    }

    /// <summary>Every part of the rules that this page may have changed becomes one edit of the draft.</summary>
    private Task<IActionResult> StoreAsync(string notice, string next, CancellationToken cancellation)
    {
        List<(string Part, string Json)> parts = [.. spot.Parts.Select(part => (part, spot.Root[part]?.ToJsonString() ?? "null"))];
        return ChangeAsync((draft, organization, desk) => draft.Edit(parts, organization, Visit.Actor, desk.At), notice, next.Length == 0 ? $"/rules/drafts/{Draft.Id}" : $"/rules/drafts/{Draft.Id}/edit/{next}", cancellation);
    }

    private async Task<bool> OpenAsync(Guid id, string place, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || Spot.Find(RuleSetReader.Tree(Rules), place, Rules) is not { } found) return false;
        (spot, Place) = (found, place);
        return true;
    }

    /// <summary>The field that a fault is about, or null where it lies elsewhere.</summary>
    private Field? FieldOf(string place) => place.StartsWith(spot.Prefix, StringComparison.Ordinal) && place[spot.Prefix.Length..] is var rest
        ? Form.Fields.FirstOrDefault(f => rest == f.Place) ?? Form.Fields.FirstOrDefault(f => rest.StartsWith(f.Place + "/", StringComparison.Ordinal)) ?? Form.Fields.FirstOrDefault(f => rest.Length > 0 && f.Place.StartsWith(rest + "/", StringComparison.Ordinal))
        : null;

    /// <summary>The field that brings a fault to another row of the list, such as a code that stands twice now; null for a fault that was there before.</summary>
    private Field? FieldOfNeighbour(RuleFault fault) =>
        Form.IsList && !RuleFaults.Contains(fault) && fault.Place.StartsWith(spot.Back + "/", StringComparison.Ordinal)
            ? Form.Fields.FirstOrDefault(f => fault.Place.EndsWith("/" + f.Place, StringComparison.Ordinal) && fault.Place.Count(c => c == '/') == spot.Prefix.Count(c => c == '/') + f.Place.Count(c => c == '/'))
            : null;

    /// <summary>What is optional as a whole and says nothing is left out.</summary>
    private static void Prune(JsonObject thing)
    {
        if (thing.ContainsKey("when") && FieldValue.IsEmpty(thing["when"])) thing["when"] = null;
        if (thing["deputies"] is JsonObject deputies && FieldValue.IsEmpty(deputies["barred"])) deputies["barred"] = null;
        if (thing["ownRule"] is JsonObject own && FieldValue.IsEmpty(own)) thing["ownRule"] = null;
        if (thing["ownRule"] is JsonObject { } written) written["title"] ??= "";
        if (thing["contract"] is JsonObject path && path.All(p => FieldValue.IsEmpty(p.Value) || p.Value!.GetValueKind() is System.Text.Json.JsonValueKind.False)) thing["contract"] = null;
        if (thing["publicList"] is JsonObject list && FieldValue.IsEmpty(list)) thing["publicList"] = null;
        if (thing["publicList"] is JsonObject shown && FieldValue.IsEmpty(shown["serviceKinds"])) shown["serviceKinds"] = null;
        if (thing["bases"] is not JsonObject bases) return;
        foreach (var empty in bases.Where(b => b.Value is null).Select(b => b.Key).ToList()) bases.Remove(empty);
    }
}
