using System.Collections.Immutable;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Sample;

/// <summary>samples/mihon.json: an invented city. Years are counted back from the present fiscal year: 0 is its 1 April, 3 the one three years before.</summary>
internal sealed record SampleCityData(
    string Name,
    string? Code,
    ImmutableArray<SampleDivision> Divisions,
    ImmutableArray<SamplePost> Posts,
    ImmutableArray<SampleDeputies> Deputies,
    ImmutableArray<SamplePerson> People,
    ImmutableArray<SampleFormer> Former,
    ContactList Contacts);

/// <summary>A division; keys join the lists of the file.</summary>
internal sealed record SampleDivision(string Key, string Name, string? Parent);

/// <summary>A post with its roles.</summary>
internal sealed record SamplePost(string Key, string Division, string Title, bool Head = false, ImmutableArray<Role>? Roles = null);

/// <summary>Who acts for a post, in order.</summary>
internal sealed record SampleDeputies(string Post, ImmutableArray<string> Deputies);

/// <summary>A person; <paramref name="Shown"/> says as what they stand at the top of the sign-in list, <paramref name="Before"/> what they were earlier.</summary>
internal sealed record SamplePerson(string Mail, string Name, string Kana, string Post, string? Shown = null, ImmutableArray<SampleTerm>? Before = null);

/// <summary>A time in a post: from the 1 April <paramref name="From"/> years back to the day before the one <paramref name="Until"/> years back.</summary>
internal sealed record SampleTerm(string Post, int From, int Until);

/// <summary>Somebody who has left since.</summary>
internal sealed record SampleFormer(string Mail, string Name, string Kana, string Post, int From, int Until);
