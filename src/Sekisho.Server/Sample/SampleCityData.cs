using System.Collections.Immutable;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Sample;

/// <summary>samples/mihon.json: an invented city.</summary>
internal sealed record SampleCityData(
    string Name,
    string? Code,
    ImmutableArray<SampleDivision> Divisions,
    ImmutableArray<SamplePost> Posts,
    ImmutableArray<SamplePerson> People,
    ContactList Contacts);

/// <summary>A division; keys join the lists of the file.</summary>
internal sealed record SampleDivision(string Key, string Name, string? Parent);

/// <summary>A post with its roles.</summary>
internal sealed record SamplePost(string Key, string Division, string Title, bool Head = false, ImmutableArray<Role>? Roles = null);

/// <summary>A person; <paramref name="Shown"/> says as what they stand at the top of the sign-in list.</summary>
internal sealed record SamplePerson(string Mail, string Name, string Kana, string Post, string? Shown = null);
