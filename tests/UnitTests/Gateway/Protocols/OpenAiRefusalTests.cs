using Microsoft.AspNetCore.Http;
using Sekisho.Gateway.Protocols;
using Sekisho.Governance.Refusals;

namespace UnitTests.Gateway.Protocols;

public sealed class OpenAiRefusalTests
{
    [Fact]
    public async Task What_may_have_reached_a_provider_is_not_sent_again_by_a_client()
    {
        (await RetryAsync(Refuse.UpstreamRefused(429))).ShouldBe("false");
        (await RetryAsync(Refuse.UpstreamTooSlow())).ShouldBe("false");
        (await RetryAsync(Refuse.GatewayFault())).ShouldBe("false");
    }

    [Fact]
    public async Task What_has_certainly_not_left_may_be_sent_again()
    {
        (await RetryAsync(Refuse.TooManyRequests())).ShouldBe("");
        (await RetryAsync(Refuse.CannotRecord())).ShouldBe("");
    }

    private static async Task<string> RetryAsync(Refusal refusal)
    {
        var http = new DefaultHttpContext();
        await OpenAiRefusal.WriteAsync(http, refusal);
        return http.Response.Headers["x-should-retry"].ToString();
    }
}
