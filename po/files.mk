# Translations of the program's own words. `make update-po` after changing strings.
LINGUAS = fr
MO_FILES = $(LINGUAS:%=share/locale/%/LC_MESSAGES/valise.mo)
EXTRA_DIST += $(LINGUAS:%=po/%.po)
CLEANFILES += $(MO_FILES)
all-local: $(MO_FILES)
share/locale/%/LC_MESSAGES/valise.mo: $(srcdir)/po/%.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@ $<
install-data-local: $(MO_FILES)
	for l in $(LINGUAS); do $(MKDIR_P) "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES" && \
	  $(INSTALL_DATA) share/locale/$$l/LC_MESSAGES/valise.mo "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES/"; done
uninstall-local:
	for l in $(LINGUAS); do rm -f "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES/valise.mo"; done
# The template is made anew each time and not kept. Places are files without lines: they change seldom.
.PHONY: update-po
update-po:
	cd $(srcdir) && xgettext --from-code=UTF-8 -k_ -kN_ -kn_:1,2 -kNP_:1,2 --add-location=file --add-comments=TRANSLATORS: \
	  --package-name=valise -o po/valise.pot $$(find src -name '*.c' | LC_ALL=C sort) && \
	  for l in $(LINGUAS); do msgmerge --quiet --update --backup=none po/$$l.po po/valise.pot; done
