namespace Sekisho.Storage.Audit;

/// <summary>Which entries a list shows; whatever is null does not narrow it.</summary>
/// <param name="Action">Acts whose name begins with this.</param>
/// <param name="From">First day in Japan.</param>
/// <param name="Until">Last day in Japan.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record AuditFilter(string? Action = null, DateOnly? From = null, DateOnly? Until = null, int Page = 1);
