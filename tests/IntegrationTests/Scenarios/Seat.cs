namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A post of a body in a scenario, and who holds it.</summary>
/// <param name="Division">Its division; one below another as <c>総務部/総務課</c>.</param>
/// <param name="Post">Title of the post.</param>
/// <param name="Name">The person; one with several seats holds several posts.</param>
/// <param name="Mail">The name before the at sign of their address.</param>
/// <param name="IsHead">Whether the post heads the division.</param>
/// <param name="Roles">Codes of the rule set's roles that the post carries.</param>
internal sealed record Seat(string Division, string Post, string Name, string Mail, bool IsHead = false, params string[] Roles);
