using System.Net;
using ItaWorkflow.Workflows.Demonstration;

namespace ItaWorkflow.Bench;

/// <summary>
/// What an officer's sign-in costs while somebody at another address tries fifty passwords a second, beside a quiet one: in turn, so that a
/// busy machine is busy for both.
/// </summary>
internal static class DoorBench
{
    private const string Officer = "officer";
    private const int SignIns = 15;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider office)
    {
        using var server = await DeskServer.StartAsync(office, Officer, proxy: "127.0.0.1");
        var (quiet, attacked, counted) = (new List<double>(), new List<double>(), new Attempts());
        for (var i = 0; i <= SignIns; i++)
        {
            quiet.Add(await SignInAsync(server));
            using var stop = new CancellationTokenSource();
            var attack = AttackAsync(server, counted, stop.Token);
            await Task.Delay(TimeSpan.FromSeconds(1));
            attacked.Add(await SignInAsync(server));
            await stop.CancelAsync();
            await attack;
        }

        var (calm, busy) = (Measure.Median(quiet.Skip(1)), Measure.Median(attacked.Skip(1)));
        return
        [
            Measure.Line("signing in beside 50 wrong passwords a second", busy, "quiet", calm, "ms", busy / calm),
            Measure.Line(
                "of those refused unread",
                counted.Refused,
                "sent",
                counted.All,
                "",
                (double)counted.Refused / counted.All
            ),
        ];
    }

    private static async Task<double> SignInAsync(DeskServer server)
    {
        using var officer = Caller(server, "198.51.100.7");
        var token = await DeskServer.TokenAsync(officer);
        return await Measure.TimeAsync(async () =>
        {
            if (await DeskServer.EnterAsync(officer, token, Officer, DemonstrationCast.Password) is not HttpStatusCode.Redirect)
                throw new InvalidOperationException("The officer was kept out.");
        });
    }

    private static async Task AttackAsync(DeskServer server, Attempts counted, CancellationToken stop)
    {
        using var attacker = Caller(server, "203.0.113.66");
        var token = await DeskServer.TokenAsync(attacker);
        var sent = new List<Task>();
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            sent.Add(TryAsync(n));
            await Task.Delay(Between, CancellationToken.None);
        }

        await Task.WhenAll(sent);

        async Task TryAsync(int n) =>
            counted.Count(
                await DeskServer.EnterAsync(attacker, token, n % 2 == 0 ? "mayor" : $"nobody-{n}", $"wrong-password-{n}")
            );
    }

    private static HttpClient Caller(DeskServer server, string from)
    {
        var caller = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
        };
        caller.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return caller;
    }

    private sealed class Attempts
    {
        private int all;
        private int refused;

        public int All => all;
        public int Refused => refused;

        public void Count(HttpStatusCode status)
        {
            Interlocked.Increment(ref all);
            if (status is HttpStatusCode.TooManyRequests)
                Interlocked.Increment(ref refused);
        }
    }
}
