using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>A place in the tree of a rule set, found by the address of its page: a list, a thing in one, a thing to be added to one, or a page of the whole.</summary>
internal sealed record Spot
{
    /// <summary>The whole tree.</summary>
    public required JsonObject Root { get; init; }

    /// <summary>The form of the page.</summary>
    public required Form Form { get; init; }

    /// <summary>The list that the page shows, or null.</summary>
    public JsonArray? List { get; init; }

    /// <summary>The thing whose fields the page shows, or null.</summary>
    public JsonObject? Thing { get; init; }

    /// <summary>The list to which a new thing is added, or null.</summary>
    public JsonArray? Into { get; init; }

    /// <summary>Whether the thing is new.</summary>
    public bool IsNew => Into is not null;

    /// <summary>How the places of faults in the thing begin.</summary>
    public required string Prefix { get; init; }

    /// <summary>Where to go after the thing was stored: the list that it stands in; empty for the draft.</summary>
    public string Back { get; init; } = "";

    /// <summary>The pages above: place and title.</summary>
    public ImmutableArray<(string Place, string Title)> Above { get; init; } = [];

    /// <summary>The properties of the whole that the page may change.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>Finds the place; null where there is none.</summary>
    public static Spot? Find(JsonObject root, string address, RuleSet rules)
    {
        var path = address.Split('/');
        if (Forms.Topics.FirstOrDefault(t => t.Name == path[0]) is not { } form) return null;
        if (!form.IsList) return path.Length > 1 ? null : new Spot { Root = root, Form = form, Thing = root, Prefix = "", Parts = [.. form.Fields.Select(f => f.Name.Split('.')[0]).Distinct()] };

        var (holder, above) = (root, ImmutableArray<(string, string)>.Empty);
        for (var i = 0; ; i += 2)
        {
            if (holder[form.Name] is not JsonArray list) holder[form.Name] = list = [];
            var here = string.Join('/', path.Take(i + 1));
            if (i == path.Length - 1) return new Spot { Root = root, Form = form, List = list, Prefix = here + "/", Above = above, Parts = [path[0]] };
            above = above.Add((here, form.Title));
            if (path[i + 1] == "new" && i + 2 == path.Length) return new Spot { Root = root, Form = form, Thing = New(form), Into = list, Prefix = $"{here}/{list.Count}/", Back = here, Above = above, Parts = [path[0]] };
            if (!int.TryParse(path[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= list.Count || list[index] is not JsonObject thing) return null;
            var place = $"{here}/{index}";
            if (i + 2 == path.Length) return new Spot { Root = root, Form = form, Thing = thing, Prefix = place + "/", Back = here, Above = above, Parts = [path[0]] };
            above = above.Add((place, form.Row(thing, rules)));
            if (form.Lists.FirstOrDefault(l => l.Name == path[i + 2]) is not { } deeper) return null;
            (holder, form) = (thing, deeper);
        }
    }

    /// <summary>A new thing has the lists that it may hold, empty, and what most of its kind have.</summary>
    private static JsonObject New(Form form)
    {
        var thing = new JsonObject(form.Lists.Select(l => KeyValuePair.Create(l.Name, (JsonNode?)new JsonArray())));
        if (form.Fields.Any(f => f.Name == "allowed")) thing["allowed"] = true;
        if (form.Fields.Any(f => f.Name == "required")) thing["required"] = true;
        if (form.Fields.Any(f => f.Name == "needed")) thing["needed"] = 1;
        return thing;
    }
}
