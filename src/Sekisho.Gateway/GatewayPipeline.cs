using Microsoft.AspNetCore.Http;
using Sekisho.Gateway.Authentication;
using Sekisho.Gateway.Forwarding;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Recording;
using Sekisho.Gateway.Screening;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway;

/// <summary>
/// A prompt's way, in order: authenticate, read, screen the text, find a permit for its class, record the intent durably, forward and stream, record the
/// outcome (docs/decisions/0019 says why the text is screened first).
/// Whatever refuses on the way answers in the client's dialect, and nothing has left.
/// </summary>
internal sealed class GatewayPipeline(CallerAuthentication authentication, RequestRoom room, Screener screener, UseRecorder recorder, UpstreamClient upstream, GatewayOptions options, TimeProvider time)
{
    /// <summary>Takes a request under /v1.</summary>
    public Task PassAsync(HttpContext http) => (http.Request.Method, http.Request.Path.Value) switch
    {
        ("POST", "/v1/chat/completions") => PassPromptAsync(http),
        ("GET", "/v1/models") => ListModelsAsync(http),
        _ => OpenAiRefusal.WriteAsync(http, Refuse.NoEndpoint()),
    };

    private async Task PassPromptAsync(HttpContext http)
    {
        var at = JapanTime.Storable(time.GetUtcNow());
        var caller = authentication.Identify(http, at);
        if (caller.Refused)
        {
            await OpenAiRefusal.WriteAsync(http, caller.Refusal);
            return;
        }

        var place = room.Enter(http);
        if (place.Refused)
        {
            await OpenAiRefusal.WriteAsync(http, place.Refusal);
            return;
        }

        using var held = place.Value;
        var prompt = await ChatPrompt.ReadAsync(http, options.MaximumBodyBytes);
        if (prompt.Refused)
        {
            await OpenAiRefusal.WriteAsync(http, prompt.Refusal);
            return;
        }

        var screening = screener.Screen(caller.Value.Register, prompt.Value);
        var passage = screening.Failure ?? PermitCheck.Check(caller.Value.Register, new PermitRequest(caller.Value.PersonId, prompt.Value.Model, screening.Level, at, screening.Cause));

        var use = await recorder.BeginAsync(caller.Value, prompt.Value, screening, passage, at);
        if (use.Refused)
        {
            await OpenAiRefusal.WriteAsync(http, use.Refusal);
            return;
        }

        http.Response.Headers["x-sekisho-use"] = use.Value.Id.ToString();
        var ending = Ending.Failed(Refuse.GatewayFault(), 0);
        try
        {
            ending = passage.Refused
                ? Ending.Blocked(passage.Refusal, await OpenAiRefusal.WriteAsync(http, passage.Refusal))
                : await upstream.ForwardAsync(http, prompt.Value, passage.Value);
        }
        finally
        {
            // Whatever happened: every intent gets its one outcome.
            await recorder.EndAsync(use.Value, ending);
        }

        if (ending.BreaksOff) throw new AnswerCutException();
    }

    private Task ListModelsAsync(HttpContext http)
    {
        var at = time.GetUtcNow();
        var caller = authentication.Identify(http, at);
        return caller.Refused
            ? OpenAiRefusal.WriteAsync(http, caller.Refusal)
            : OpenAiModels.WriteAsync(http, PermitCheck.Open(caller.Value.Register, caller.Value.PersonId, at));
    }
}
