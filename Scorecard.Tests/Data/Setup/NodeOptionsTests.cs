using Microsoft.Extensions.Configuration;
using Scorecard.Api.Access;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;

namespace Scorecard.Tests.Data.Setup;

/// <summary>What the command line and the environment say, and what of it cannot be used.</summary>
internal sealed class NodeOptionsTests
{
    [TestCase("--confg my.json", "--confg: there is no such option; did you mean config?")]
    [TestCase("--config", "--config: its value is missing")]
    [TestCase("--folder --urls=http://localhost:1", "--folder: its value is missing")]
    [TestCase("-x 1", "-x: there is no such option; there are config, folder")]
    public void Read_of_an_option_that_nobody_reads_names_the_nearest(string line, string said) =>
        Assert.That(() => NodeOptions.Read(Settings(), line.Split(' ')), Throws.TypeOf<SettingsException>().With.Message.Contains(said));

    [TestCase("--urls http://localhost:1 --Logging:LogLevel:Default=Debug --environment Production")]
    [TestCase("")]
    public void Read_of_options_that_somebody_reads_is_no_fault(string line) =>
        Assert.That(() => NodeOptions.Read(Settings(), line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Throws.Nothing);

    [TestCase("hots=db;Password=geheim", "there is no keyword \"hots\", did you mean Host;")]
    [TestCase("Host=db;Port=abc;Password=geheim", "the value of \"port\" cannot be used")]
    [TestCase("geheim", "is no connection string")]
    [TestCase("Password=geheim", "names no Host")]
    public void Read_of_a_connection_string_that_is_none_names_the_keyword_and_no_value(string value, string said) =>
        Assert.That(
            () => NodeOptions.Read(Settings(("ConnectionStrings:Scorecard", value)), []),
            Throws.TypeOf<SettingsException>().With.Message.Contains(said).And.Message.Contains("ConnectionStrings__Scorecard").And.Message.Not.Contains("geheim"));

    [TestCase("urls", "foo", "ASPNETCORE_URLS = \"foo\": expected addresses such as")]
    [TestCase("urls", "http://localhost:5080;ftp://localhost", "ASPNETCORE_URLS = \"ftp://localhost\"")]
    [TestCase("urls", "http://localhost:99999", "a port is at most 65535")]
    [TestCase("urls", "http://localhost:5080/scorecard", "has no path")]
    [TestCase("http_ports", "eighty", "ASPNETCORE_HTTP_PORTS = \"eighty\"")]
    [TestCase("Access:Tokne", "correct-horse-battery-staple", "Access__Tokne: there is no such setting; did you mean Token?")]
    [TestCase("Access:Token", "correct-horse-battery-staple\n", "Access__Token has a blank at an end or a line break")]
    [TestCase("Access:TrustedProxies", "10.0.0.0/8, proxy", "Access__TrustedProxies = \"proxy\"")]
    public void Read_of_a_setting_of_who_may_come_in_names_it(string key, string value, string said) =>
        Assert.That(
            () => NodeOptions.Read(Settings((key, value)), [], more: AccessSettings.Check),
            Throws.TypeOf<SettingsException>().With.Message.Contains(said).And.Message.Not.Contains("correct-horse"));

    [TestCase("collector:4318", null, "OTEL_EXPORTER_OTLP_ENDPOINT = \"collector:4318\": expected the address of a collector")]
    [TestCase("http://localhost:4318", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL = \"http/json\": expected http/protobuf or grpc")]
    public void Read_of_a_collector_that_nothing_can_be_sent_to_names_the_setting(string endpoint, string? protocol, string said) =>
        Assert.That(
            () => NodeOptions.Read(Settings(("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol ?? "")), []),
            Throws.TypeOf<SettingsException>().With.Message.Contains(said));

    [Test]
    public void Read_tells_everything_that_is_wrong_at_once()
    {
        var told = Assert.Throws<SettingsException>(() => NodeOptions.Read(
            Settings(("config", "/nowhere.json"), ("folder", "/nowhere"), ("urls", "foo"), ("Access:Token", "hunter2"), ("ConnectionStrings:Scorecard", "x")), ["--nope", "1"], more: AccessSettings.Check))!.Message;
        foreach (var part in new[] { "6 settings", "--nope", "ConnectionStrings__Scorecard", "ASPNETCORE_URLS", "Access__Token", "--config /nowhere.json: there is no such file", "--folder /nowhere" })
            Assert.That(told, Does.Contain(part));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
