namespace Sekisho.Gateway.Recording;

/// <summary>A use whose intent is durable and whose outcome is still to come.</summary>
internal sealed record OpenUse(Guid Id, Guid BodyId, DateTimeOffset At);
