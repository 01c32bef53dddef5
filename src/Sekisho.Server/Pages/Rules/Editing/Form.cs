using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>A page of the editor: the fields of one thing and the lists that belong to it.</summary>
/// <param name="Name">The property that holds the list of such things; for the pages of the whole the address.</param>
/// <param name="Title">Title of the list or the page.</param>
/// <param name="Item">What one of them is called; empty for a page of the whole.</param>
/// <param name="Intro">What it is about.</param>
/// <param name="Fields">Its fields in order.</param>
public sealed record Form(string Name, string Title, string Item, string Intro, ImmutableArray<Field> Fields)
{
    /// <summary>The lists within.</summary>
    public ImmutableArray<Form> Lists { get; init; } = [];

    /// <summary>A row of the list in a line.</summary>
    public Func<JsonObject, RuleSet, string> Row { get; init; } = (row, _) => (string?)row["title"] ?? "";

    /// <summary>What is said of a row below it.</summary>
    public Func<JsonObject, RuleSet, string> Note { get; init; } = (_, _) => "";

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Item.Length > 0;
}
