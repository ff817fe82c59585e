using Scorecard.Api;
using Scorecard.Api.Access;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddScorecardApi();

var app = builder.Build();
app.UseAccess();
app.UseScorecardApi();
app.MapScorecardApi();
await app.RunAsync();
