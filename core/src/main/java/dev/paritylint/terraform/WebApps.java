package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the application of Azure that a route ends at, by its host name. */
final class WebApps {
  private static final Set<String> WINDOWS =
      Set.of("azurerm_windows_web_app", "azurerm_windows_function_app");
  private static final Set<String> APP_SERVICE =
      Set.of(
          "azurerm_linux_web_app",
          "azurerm_linux_function_app",
          "azurerm_windows_web_app",
          "azurerm_windows_function_app");
  private static final Set<String> CONTAINER_APPS = Set.of("azurerm_container_app");

  private final Wiring wiring;

  WebApps(Wiring wiring) {
    this.wiring = wiring;
  }

  Optional<Route> behind(Front front, @Nullable Traced host) {
    return wiring
        .index()
        .target(host, APP_SERVICE)
        .map(app -> front.then(appService(app)).to(wiring.services().of(app)))
        .or(
            () ->
                wiring
                    .index()
                    .target(host, CONTAINER_APPS)
                    .map(
                        app ->
                            front
                                .then(wiring.hop("azure.container_app", app, Map.of()))
                                .to(wiring.services().of(app))));
  }

  /** On Linux the switch is said to have no effect, so that nothing follows from it. */
  private Hop appService(Resource app) {
    Hop hop = wiring.hop("azure.app_service", app, Map.of());
    List<Nested> sites = app.content().blocks("site_config");
    if (!WINDOWS.contains(app.type()) || sites.size() != 1) {
      return hop;
    }
    Nested site = sites.get(0);
    Traced enabled = site.content().attributes().get("websockets_enabled");
    boolean off =
        enabled == null
            || enabled.value() instanceof TerraformValue.Null
            || enabled.value().equals(new TerraformValue.Bool(false));
    return off
        ? hop.with(
            new Upgrade.Dropped(
                site.header(),
                "websockets_enabled = true",
                "App Service takes no WebSockets before they are enabled"))
        : hop;
  }
}
