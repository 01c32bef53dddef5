using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>
/// One request with a prompt of 1.5 KB through the gateway, against the same provider directly and through YARP's bare forwarder. At the
/// end of each case processor time and allocations of the whole process for each request are printed: load, provider and whatever lies between them.
/// </summary>
public class GatewayBenchmarks
{
    private const int Requests = 256;
    private RoteProvider provider = null!;
    private LoopbackServer forwarder = null!;
    private OpenCity city = null!;
    private Load direct = null!;
    private Load yarp = null!;
    private Load gateway = null!;
    private TimeSpan processorBefore;
    private long allocatedBefore;
    private int collectionsBefore;
    private long sentBefore;

    [Params(false, true)]
    public bool Streamed { get; set; }

    [Params(1, 32)]
    public int Callers { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        provider = await RoteProvider.StartAsync();
        forwarder = await BareForwarder.StartAsync(provider.Address);
        city = await OpenCity.StartAsync(provider.Address);
        var request = Prompts.Request(1500, Streamed);
        var least = Streamed ? RoteProvider.Events * 100 : 900;
        direct = new Load(provider.Address, city.Key, request, least);
        yarp = new Load(forwarder.Address, city.Key, request, least);
        gateway = new Load(city.Address, city.Key, request, least);
        await WarmUp.RunAsync(async () =>
        {
            await direct.RunAsync(Requests, Callers);
            await yarp.RunAsync(Requests, Callers);
            await gateway.RunAsync(Requests, Callers);
        });
        processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
        allocatedBefore = GC.GetTotalAllocatedBytes();
        collectionsBefore = GC.CollectionCount(2);
        sentBefore = direct.Sent + yarp.Sent + gateway.Sent;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public Task Direct() => direct.RunAsync(Requests, Callers);

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task Yarp() => yarp.RunAsync(Requests, Callers);

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task Gateway() => gateway.RunAsync(Requests, Callers);

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        var sent = direct.Sent + yarp.Sent + gateway.Sent - sentBefore;
        var processor = Process.GetCurrentProcess().TotalProcessorTime - processorBefore;
        var allocated = GC.GetTotalAllocatedBytes() - allocatedBefore;
        Console.WriteLine($"// all parts, for each of {sent} requests: {processor.TotalMicroseconds / sent:F0} us of processor time, {allocated / sent / 1024} KB allocated; {GC.CollectionCount(2) - collectionsBefore} full collections");
        direct.Dispose();
        yarp.Dispose();
        gateway.Dispose();
        await city.DisposeAsync();
        await forwarder.DisposeAsync();
        await provider.DisposeAsync();
    }
}
